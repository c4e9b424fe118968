-- Firms and jobs of every set in every hexagon, and the same without rows that a flag puts aside.
-- Jobs are exact to the thousandth. Northern Ireland stays out of what is shown.
CREATE TABLE aside AS
SELECT source, id, max(CASE WHEN aside THEN 1 ELSE 0 END) AS aside
FROM flag_firm
WHERE code NOT IN ('dominant', 'low-n')
GROUP BY source, id;

CREATE TABLE point AS
SELECT
  p.source,
  p.id,
  s.q,
  s.r,
  CAST(j.employees AS DECIMAL(18, 3)) AS jobs,
  coalesce(g.aside, 0) AS aside,
  coalesce(nullif(o.enterprise_group, ''), o.organisation) AS who
FROM place p
JOIN spot s ON s.x = p.x AND s.y = p.y
JOIN organisation o ON o.source = p.source AND o.id = p.id
LEFT JOIN job j ON j.source = p.source AND j.id = p.id
LEFT JOIN aside g ON g.source = p.source AND g.id = p.id
WHERE NOT p.region_ni;

-- Where a concentration of a set was looked for, a row is in one or outside all of them.
CREATE TABLE clustered AS
SELECT DISTINCT n.cluster, f.source, f.id
FROM concentration_firm f
JOIN concentration n ON n.id = f.concentration
UNION
SELECT DISTINCT 'all', source, id FROM concentration_firm;

CREATE TABLE sought AS
SELECT DISTINCT cluster FROM clustered;

CREATE TABLE hexagon_count AS
SELECT
  m.source,
  m.cluster,
  m.definition,
  p.q,
  p.r,
  CAST(count(*) AS DOUBLE) AS firms,
  CAST(sum(CAST(p.jobs AS DECIMAL(18, 3))) AS DOUBLE) AS jobs,
  CAST(count(CASE WHEN p.aside = 0 THEN 1 END) AS DOUBLE) AS clean_firms,
  CAST(sum(CAST(CASE WHEN p.aside = 0 THEN p.jobs END AS DECIMAL(18, 3))) AS DOUBLE) AS clean_jobs,
  CAST(count(CASE WHEN k.id IS NULL THEN 1 END) AS DOUBLE) AS loose_firms,
  CAST(sum(CAST(CASE WHEN k.id IS NULL THEN p.jobs END AS DECIMAL(18, 3))) AS DOUBLE) AS loose_jobs,
  CAST(count(DISTINCT p.who) AS DOUBLE) AS organisations,
  CAST(count(DISTINCT CASE WHEN p.jobs > 0 THEN p.who END) AS DOUBLE) AS employers
FROM member m
JOIN map_set s ON s.cluster = m.cluster AND s.definition = m.definition
JOIN point p ON p.source = m.source AND p.id = m.id
LEFT JOIN clustered k ON k.cluster = m.cluster AND k.source = m.source AND k.id = m.id
GROUP BY m.source, m.cluster, m.definition, p.q, p.r;

CREATE TABLE hexagon_flag AS
SELECT
  m.source,
  m.cluster,
  m.definition,
  p.q,
  p.r,
  string_agg(DISTINCT f.code, ' ' ORDER BY f.code) AS of_jobs,
  string_agg(
    DISTINCT CASE
      WHEN f.code NOT IN ('misread', 'dup-acc', 'even-split', 'stale', 'hq') THEN f.code
    END,
    ' '
    ORDER BY CASE
      WHEN f.code NOT IN ('misread', 'dup-acc', 'even-split', 'stale', 'hq') THEN f.code
    END) AS of_firms
FROM flag_firm f
JOIN member m ON m.source = f.source AND m.id = f.id
JOIN map_set s ON s.cluster = m.cluster AND s.definition = m.definition
JOIN point p ON p.source = f.source AND p.id = f.id
WHERE f.code NOT IN ('dominant', 'low-n')
GROUP BY m.source, m.cluster, m.definition, p.q, p.r;

CREATE TABLE hexagon_amount AS
SELECT
  f.source,
  f.rows,
  f.metric,
  f.period,
  c.cluster,
  c.definition,
  c.q,
  c.r,
  c.firms,
  CASE WHEN f.what = 'firms' THEN c.firms ELSE coalesce(c.jobs, 0) END AS value,
  CASE WHEN f.what = 'firms' THEN c.clean_firms ELSE coalesce(c.clean_jobs, 0) END AS clean,
  CASE
    WHEN k.cluster IS NULL THEN NULL
    WHEN f.what = 'firms' THEN c.loose_firms
    ELSE coalesce(c.loose_jobs, 0)
  END AS unclustered,
  CASE WHEN f.what = 'firms' THEN c.organisations ELSE c.employers END AS organisations,
  coalesce(CASE WHEN f.what = 'firms' THEN g.of_firms ELSE g.of_jobs END, '') AS flags
FROM feed f
JOIN hexagon_count c ON c.source = f.rows
LEFT JOIN sought k ON k.cluster = c.cluster
LEFT JOIN hexagon_flag g
  ON g.source = c.source AND g.cluster = c.cluster AND g.definition = c.definition
    AND g.q = c.q AND g.r = c.r;

CREATE TABLE hexagon_number AS
SELECT
  a.source,
  a.metric,
  a.cluster,
  a.definition,
  a.period,
  a.q,
  a.r,
  h.id,
  h.x,
  h.y,
  a.value,
  a.clean,
  w.value AS everything,
  w.clean AS everything_clean,
  a.unclustered,
  a.firms,
  a.organisations,
  w.organisations AS everything_organisations,
  a.flags
FROM hexagon_amount a
JOIN hexagon_amount w
  ON w.source = a.source AND w.rows = a.rows AND w.metric = a.metric AND w.q = a.q AND w.r = a.r
    AND w.cluster = 'all'
JOIN hexagon_cell h ON h.q = a.q AND h.r = a.r
WHERE a.value > 0;
