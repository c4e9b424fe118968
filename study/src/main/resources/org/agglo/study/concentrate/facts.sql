-- What each group of firms comes to. Jobs are exact to the thousandth.
CREATE TABLE concentration_fact AS
SELECT
  c.concentration,
  CAST(count(*) AS DOUBLE) AS firms,
  CAST(sum(CAST(j.employees AS DECIMAL(18, 3))) AS DOUBLE) AS jobs,
  CAST(sum(CAST(j.employees_as_filed AS DECIMAL(18, 3))) AS DOUBLE) AS jobs_as_filed,
  CAST(count(g.id) AS DOUBLE) AS flagged_firms
FROM concentration_firm c
LEFT JOIN job j ON j.source = c.source AND j.id = c.id
LEFT JOIN (SELECT DISTINCT source, id FROM flag_firm) g ON g.source = c.source AND g.id = c.id
GROUP BY c.concentration;

CREATE TABLE concentration_area AS
SELECT
  n.concentration,
  n.level,
  n.area,
  a.name,
  n.firms,
  n.jobs,
  n.firms / f.firms AS share_firms,
  CASE WHEN f.jobs > 0 THEN n.jobs / f.jobs END AS share_jobs
FROM (
  SELECT
    c.concentration,
    p.level,
    p.area,
    CAST(count(*) AS DOUBLE) AS firms,
    CAST(sum(CAST(j.employees AS DECIMAL(18, 3))) AS DOUBLE) AS jobs
  FROM concentration_firm c
  JOIN place_area p ON p.source = c.source AND p.id = c.id
  LEFT JOIN job j ON j.source = c.source AND j.id = c.id
  GROUP BY c.concentration, p.level, p.area
) n
JOIN concentration_fact f ON f.concentration = n.concentration
JOIN area_name a ON a.area = n.area;

-- The longlist has a concentration where a cluster's narrow codes hold half of its firms.
CREATE TABLE concentration_nominated AS
SELECT concentration, string_agg(cluster, ' ' ORDER BY cluster) AS nominated
FROM (
  SELECT c.concentration, m.cluster
  FROM concentration_firm c
  JOIN member m ON m.source = c.source AND m.id = c.id AND m.definition = 'narrow'
  JOIN concentration_fact f ON f.concentration = c.concentration
  GROUP BY c.concentration, m.cluster, f.firms
  HAVING 2 * count(*) >= f.firms
)
GROUP BY concentration;
