-- What to tell of each source: how many rows, the line of the first and an example.
WITH doubt AS (
  SELECT
    f.source,
    f.line,
    CASE WHEN f.longitude IS NOT NULL AND f.latitude IS NOT NULL
      THEN 'latitude ' || CAST(f.latitude AS VARCHAR) || ', longitude ' || CAST(f.longitude AS VARCHAR)
      ELSE 'easting ' || CAST(f.easting AS VARCHAR) || ', northing ' || CAST(f.northing AS VARCHAR)
    END AS example
  FROM firm f
  LEFT JOIN locate_degrees d ON d.longitude = f.longitude AND d.latitude = f.latitude
  LEFT JOIN locate_metres m ON m.x = f.easting AND m.y = f.northing
  WHERE (f.longitude IS NOT NULL AND f.latitude IS NOT NULL AND d.x IS NULL)
    OR (f.easting IS NOT NULL AND f.northing IS NOT NULL AND m.x IS NULL AND d.x IS NULL)
),
unknown AS (
  SELECT f.source, f.line, f.postcode AS example, p.how
  FROM firm f
  JOIN locate_postcode p ON p.postcode = f.postcode AND p.how IN ('outcode', 'none')
  LEFT JOIN locate_degrees d ON d.longitude = f.longitude AND d.latitude = f.latitude
  LEFT JOIN locate_metres m ON m.x = f.easting AND m.y = f.northing
  WHERE d.x IS NULL AND m.x IS NULL
),
missing AS (
  SELECT f.source, f.line, '' AS example
  FROM firm f
  WHERE f.postcode = ''
    AND (f.longitude IS NULL OR f.latitude IS NULL) AND (f.easting IS NULL OR f.northing IS NULL)
),
told AS (
  SELECT 'COORDINATES_DOUBT' AS code, source, count(*) AS n, min(line) AS line, 0 AS middle
  FROM doubt GROUP BY source
  UNION ALL
  SELECT 'POSTCODE_UNKNOWN', source, count(*), min(line), sum(CASE WHEN how = 'outcode' THEN 1 ELSE 0 END)
  FROM unknown GROUP BY source
  UNION ALL
  SELECT 'PLACE_MISSING', source, count(*), min(line), 0
  FROM missing GROUP BY source
),
example AS (
  SELECT 'COORDINATES_DOUBT' AS code, source, line, min(example) AS example
  FROM doubt GROUP BY source, line
  UNION ALL
  SELECT 'POSTCODE_UNKNOWN', source, line, min(example) FROM unknown GROUP BY source, line
)
SELECT
  t.code,
  t.source,
  coalesce(t.line, 0) AS line,
  t.n AS "rows",
  s.n AS "of",
  CAST(t.middle AS BIGINT) AS middle,
  coalesce(e.example, '') AS example
FROM told t
JOIN (SELECT source, count(*) AS n FROM firm GROUP BY source) s ON s.source = t.source
LEFT JOIN example e ON e.code = t.code AND e.source = t.source AND e.line = t.line
ORDER BY t.source, t.code
