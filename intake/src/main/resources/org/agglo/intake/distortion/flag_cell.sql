-- Each organisation of a cell once. The cells of cluster '' are all firms of an area, or else those of its
-- clusters. Registers that both give its jobs there do not add up.
CREATE OR REPLACE TEMP TABLE flag_cell AS
WITH cell AS (
  SELECT cluster, area, source, id FROM cell_firm
  UNION ALL
  SELECT DISTINCT '' AS cluster, area, source, id
  FROM cell_firm
  WHERE area NOT IN (SELECT area FROM cell_firm WHERE cluster = '')
),
aside AS (
  SELECT DISTINCT t.source, t.id
  FROM flag_touched t
  LEFT JOIN flag_decision d ON d.key = t.key AND d.decision = 'overridden'
  WHERE t.aside AND d.key IS NULL
),
by_source AS (
  SELECT
    c.cluster, c.area, r.organisation, r.source,
    sum(CAST(r.employees AS DECIMAL(18, 2))) AS jobs,
    min(r.id) AS id,
    min(CASE WHEN a.id IS NULL THEN 0 ELSE 1 END) AS aside
  FROM cell c
  JOIN flag_row r ON r.source = c.source AND r.id = c.id
  LEFT JOIN aside a ON a.source = r.source AND a.id = r.id
  GROUP BY c.cluster, c.area, r.organisation, r.source
)
SELECT cluster, area, organisation, max(jobs) AS jobs, min(aside) AS aside
FROM by_source
GROUP BY cluster, area, organisation
