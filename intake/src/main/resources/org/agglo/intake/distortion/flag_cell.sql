-- Rows as their organisations have them; nearly all organisations have one row.
CREATE OR REPLACE TEMP TABLE flag_place AS
WITH aside AS (
  SELECT DISTINCT t.source, t.id
  FROM flag_touched t
  LEFT JOIN flag_decision d ON d.key = t.key AND d.decision = 'overridden'
  WHERE t.aside AND d.key IS NULL
),
several AS (SELECT organisation FROM flag_row GROUP BY organisation HAVING count(*) > 1)
SELECT
  r.source,
  r.id,
  r.organisation,
  CAST(r.employees AS DECIMAL(18, 2)) AS jobs,
  CASE WHEN a.id IS NULL THEN 0 ELSE 1 END AS aside,
  s.organisation IS NOT NULL AS several
FROM flag_row r
LEFT JOIN aside a ON a.source = r.source AND a.id = r.id
LEFT JOIN several s ON s.organisation = r.organisation;

-- Each organisation of a cell once. The cells of cluster '' are all firms of an area, or else those of its
-- clusters. Registers that both give its jobs there do not add up.
CREATE OR REPLACE TEMP TABLE flag_cell AS
WITH without_all AS (
  SELECT area FROM cell_firm GROUP BY area HAVING count(CASE WHEN cluster = '' THEN 1 END) = 0
),
cell AS (
  SELECT cluster, area, source, id FROM cell_firm
  UNION ALL
  SELECT DISTINCT '' AS cluster, c.area, c.source, c.id
  FROM cell_firm c
  JOIN without_all w ON w.area = c.area
),
row_of AS (
  SELECT c.cluster, c.area, p.source, p.organisation, p.jobs, p.aside, p.several
  FROM cell c
  JOIN flag_place p ON p.source = c.source AND p.id = c.id
),
by_source AS (
  SELECT
    cluster, area, organisation, source,
    CAST(sum(jobs) AS DECIMAL(18, 2)) AS jobs,
    min(aside) AS aside
  FROM row_of
  WHERE several
  GROUP BY cluster, area, organisation, source
)
SELECT cluster, area, organisation, jobs, aside
FROM row_of
WHERE NOT several
UNION ALL
SELECT cluster, area, organisation, max(jobs) AS jobs, min(aside) AS aside
FROM by_source
GROUP BY cluster, area, organisation;

DROP TABLE flag_place
