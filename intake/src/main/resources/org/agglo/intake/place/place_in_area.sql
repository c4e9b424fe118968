-- The firms at each point have the point's area.
INSERT INTO place_area
SELECT
  p.source,
  p.id,
  $level AS level,
  c.code AS area,
  CASE
    WHEN p.how = 'outcode' THEN 'outcode'
    WHEN a.distance > 0 THEN 'nearest'
    ELSE 'inside'
  END AS how,
  a.distance
FROM place p
JOIN $name_point() a ON a.x = p.x AND a.y = p.y
JOIN $name_code() c ON c.area = a.area;
