CREATE OR REPLACE TEMP TABLE low_n AS
WITH cell AS (
  SELECT cluster, area, count(*) AS n, sum(CAST(1 - aside AS BIGINT)) AS counted
  FROM flag_cell
  GROUP BY cluster, area
),
area_total AS (SELECT area, counted FROM cell WHERE cluster = ''),
cluster_total AS (
  SELECT cluster, count(*) AS counted
  FROM (SELECT DISTINCT cluster, organisation FROM flag_cell WHERE aside = 0)
  GROUP BY cluster
),
whole AS (SELECT counted FROM cluster_total WHERE cluster = '')
SELECT
  c.cluster, c.area, c.n, c.counted,
  CAST(k.counted AS DOUBLE) * a.counted / w.counted AS expected
FROM cell c
JOIN area_total a ON a.area = c.area
LEFT JOIN cluster_total k ON k.cluster = c.cluster
CROSS JOIN whole w
WHERE c.cluster <> '';

INSERT INTO flag_found
SELECT
  'low-n', 'cell', l.cluster || '@' || l.area, '', '', l.cluster, l.area, l.n, l.counted, 'firms',
  CASE
    WHEN l.counted < t.giant_least THEN 'Few firms count'
    ELSE 'Fewer than ' || CAST(CAST(t.giant_expected AS DECIMAL(9, 1)) AS VARCHAR) || ' firms are expected'
  END
    || ' in ' || in_cell(l.cluster, l.area) || ', so its figures are of low reliability [u]: '
    || thousands(l.n) || ' firms before, ' || thousands(l.counted)
    || ' after those counted once or not at all.',
  'low-n:' || l.cluster || '@' || l.area
FROM low_n l
CROSS JOIN flag_threshold t
WHERE l.counted < t.giant_least OR l.expected < t.giant_expected;

INSERT INTO flag_looked
SELECT 'low-n', count(*),
  CASE WHEN count(*) = 0 THEN 'no cells of clusters and areas are given' ELSE '' END, ''
FROM low_n;

DROP TABLE low_n
