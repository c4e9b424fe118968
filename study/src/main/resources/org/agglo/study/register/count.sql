-- Firms and jobs of every set in every area, and the same without what is flagged: rows whose flag
-- puts them aside, jobs that are misread (they are missing already), and the firm that dominates a
-- cell, in that cell alone. Jobs are exact to the thousandth.
CREATE TABLE firm_flag AS
SELECT
  source,
  id,
  string_agg(DISTINCT code, ' ' ORDER BY code) AS codes,
  max(CASE WHEN aside THEN 1 ELSE 0 END) AS aside
FROM flag_firm
WHERE code NOT IN ('dominant', 'low-n')
GROUP BY source, id;

CREATE TABLE cell_flag AS
SELECT
  CASE WHEN cluster = '' THEN 'all' ELSE cluster END AS cluster,
  area,
  string_agg(DISTINCT code, ' ' ORDER BY code) AS codes,
  CAST(
    sum(CAST(CASE WHEN code = 'dominant' THEN before - after END AS DECIMAL(18, 3))) AS DOUBLE)
    AS jobs
FROM flag
WHERE subject_kind = 'cell' AND decision <> 'overridden'
GROUP BY 1, 2;

CREATE TABLE cell AS
SELECT
  m.source,
  m.cluster,
  m.definition,
  a.area,
  CAST(count(*) AS DOUBLE) AS firms,
  CAST(sum(CAST(j.employees AS DECIMAL(18, 3))) AS DOUBLE) AS jobs,
  CAST(count(CASE WHEN coalesce(g.aside, 0) = 0 THEN 1 END) AS DOUBLE) AS clean_firms,
  CAST(
    sum(CAST(CASE WHEN coalesce(g.aside, 0) = 0 THEN j.employees END AS DECIMAL(18, 3))) AS DOUBLE)
    AS clean_jobs,
  string_agg(DISTINCT g.codes, ' ' ORDER BY g.codes) AS codes
FROM member m
JOIN place p ON p.source = m.source AND p.id = m.id AND NOT p.region_ni
JOIN place_area a ON a.source = m.source AND a.id = m.id
LEFT JOIN job j ON j.source = m.source AND j.id = m.id
LEFT JOIN firm_flag g ON g.source = m.source AND g.id = m.id
GROUP BY m.source, m.cluster, m.definition, a.area;

-- An area without any row of a register is not covered by it; in one that is, a set without a row
-- is none.
CREATE TABLE grid AS
SELECT w.source, s.cluster, s.definition, w.area
FROM (SELECT source, area FROM cell WHERE cluster = 'all') w
CROSS JOIN (SELECT cluster, definition FROM set_listed) s;
