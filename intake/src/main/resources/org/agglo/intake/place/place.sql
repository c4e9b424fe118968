-- One row for each firm: what it gives itself, in degrees or else in metres, or where its postcode
-- is.
CREATE TABLE locate_point AS
SELECT p.postcode, p.how, p.latitude, p.longitude, q.x, q.y
FROM locate_postcode p
LEFT JOIN locate_position q ON q.latitude = p.latitude AND q.longitude = p.longitude;

CREATE TABLE place AS
SELECT
  f.source,
  f.id,
  coalesce(d.latitude, m.latitude, p.latitude) AS latitude,
  coalesce(d.longitude, m.longitude, p.longitude) AS longitude,
  coalesce(d.x, m.x, p.x) AS x,
  coalesce(d.y, m.y, p.y) AS y,
  CASE WHEN d.x IS NULL AND m.x IS NULL THEN coalesce(p.how, 'none') ELSE 'given' END AS how,
  CASE WHEN d.x IS NULL AND m.x IS NULL AND p.how = 'outcode' THEN 'e' ELSE '' END AS status,
  f.postcode LIKE 'BT%' OR coalesce(d.region, m.region, '') = 'ni' AS region_ni
FROM firm f
LEFT JOIN locate_degrees d ON d.longitude = f.longitude AND d.latitude = f.latitude
LEFT JOIN locate_metres m ON m.x = f.easting AND m.y = f.northing
LEFT JOIN locate_point p ON p.postcode = f.postcode;
