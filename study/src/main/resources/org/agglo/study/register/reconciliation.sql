-- How the rows of each register add up, an item a row, in the order they are told.
CREATE TABLE located AS
SELECT f.source, f.id, f.employees_least, f.employees_most, p.how, p.x, p.region_ni, o.organisation,
  o.rule, coalesce(g.aside, 0) AS aside, j.employees
FROM firm f
JOIN place p ON p.source = f.source AND p.id = f.id
JOIN organisation o ON o.source = f.source AND o.id = f.id
LEFT JOIN firm_flag g ON g.source = f.source AND g.id = f.id
LEFT JOIN job j ON j.source = f.source AND j.id = f.id;

CREATE TABLE way (about VARCHAR, way VARCHAR, place INTEGER, item VARCHAR);
INSERT INTO way VALUES
  ('place', 'given', 11, 'by the position the register gives'),
  ('place', 'postcode', 12, 'by postcode'),
  ('place', 'terminated', 13, 'by a postcode no longer in use'),
  ('place', 'outcode', 14, 'at the middle of a postcode district [e]'),
  ('place', 'none', 15, 'without a place'),
  ('match', 'number', 21, 'matched to another row by company number'),
  ('match', 'name-postcode', 22, 'matched to another row by name and postcode'),
  ('match', 'review', 23, 'matched to another row by an analyst'),
  ('match', 'alone', 24, 'matched to no other row');

CREATE TABLE went AS
SELECT source, 'place' AS about, how AS way, count(*) AS n FROM located GROUP BY source, how
UNION ALL
SELECT source, 'match', rule, count(*) FROM located GROUP BY source, rule;

CREATE TABLE reconciliation AS
SELECT source, 1 AS place, 'rows' AS about, 'rows' AS item, CAST(count(*) AS DOUBLE) AS value
FROM located GROUP BY source
UNION ALL
SELECT source, 2, 'rows', 'with a place', CAST(count(x) AS DOUBLE) FROM located GROUP BY source
UNION ALL
SELECT source, 3, 'rows', 'in Northern Ireland, not shown',
  CAST(count(CASE WHEN region_ni THEN 1 END) AS DOUBLE)
FROM located GROUP BY source
UNION ALL
SELECT source, 4, 'rows', 'organisations', CAST(count(DISTINCT organisation) AS DOUBLE)
FROM located GROUP BY source
UNION ALL
SELECT source, 5, 'rows', 'put aside by flags', CAST(sum(CAST(aside AS BIGINT)) AS DOUBLE)
FROM located GROUP BY source
UNION ALL
SELECT s.source, w.place, w.about, w.item, CAST(coalesce(n.n, 0) AS DOUBLE)
FROM (SELECT DISTINCT source FROM located) s
CROSS JOIN way w
LEFT JOIN went n ON n.source = s.source AND n.about = w.about AND n.way = w.way
UNION ALL
SELECT source, 31, 'rows', 'accounts filed', CAST(count(*) AS DOUBLE) FROM filed GROUP BY source
UNION ALL
SELECT source, 32, 'rows', 'companies that filed them', CAST(count(DISTINCT company) AS DOUBLE)
FROM filed GROUP BY source
UNION ALL
SELECT source, 33, 'jobs', 'employees over all accounts filed',
  CAST(sum(CAST(employees AS DECIMAL(18, 3))) AS DOUBLE)
FROM filed GROUP BY source
UNION ALL
SELECT source, 41, 'jobs', 'with jobs', CAST(count(employees) AS DOUBLE)
FROM located GROUP BY source
UNION ALL
SELECT source, 42, 'jobs', 'jobs', CAST(sum(CAST(employees AS DECIMAL(18, 3))) AS DOUBLE)
FROM located WHERE employees IS NOT NULL GROUP BY source
UNION ALL
SELECT source, 50 + row_number() OVER (PARTITION BY source ORDER BY least), 'jobs',
  'in the band of '
    || CASE
      WHEN least IS NULL THEN 'no size given'
      WHEN most IS NULL THEN CAST(least AS VARCHAR) || ' or more employees'
      ELSE CAST(least AS VARCHAR) || ' to ' || CAST(most AS VARCHAR) || ' employees'
    END,
  n
FROM (
  SELECT
    source,
    CAST(employees_least AS BIGINT) AS least,
    CAST(employees_most AS BIGINT) AS most,
    CAST(count(*) AS DOUBLE) AS n
  FROM located
  WHERE source IN (SELECT source FROM located WHERE employees_least IS NOT NULL)
  GROUP BY source, employees_least, employees_most
);
