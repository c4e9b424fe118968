-- How the rows of each register add up, an item a row, in the order they are told.
CREATE TABLE located AS
SELECT f.source, f.id, f.employees_least, f.employees_most, p.how, p.x, p.region_ni, o.organisation,
  coalesce(g.aside, 0) AS aside, j.employees
FROM firm f
JOIN place p ON p.source = f.source AND p.id = f.id
JOIN organisation o ON o.source = f.source AND o.id = f.id
LEFT JOIN firm_flag g ON g.source = f.source AND g.id = f.id
LEFT JOIN job j ON j.source = f.source AND j.id = f.id;

CREATE TABLE reconciliation AS
SELECT source, 1 AS place, 'rows' AS item, CAST(count(*) AS DOUBLE) AS value
FROM located GROUP BY source
UNION ALL
SELECT source, 2, 'with a place', CAST(count(x) AS DOUBLE) FROM located GROUP BY source
UNION ALL
SELECT source, 3, 'of them at the middle of a postcode district [e]',
  CAST(count(CASE WHEN how = 'outcode' THEN 1 END) AS DOUBLE)
FROM located GROUP BY source
UNION ALL
SELECT source, 4, 'in Northern Ireland, not shown',
  CAST(count(CASE WHEN region_ni THEN 1 END) AS DOUBLE)
FROM located GROUP BY source
UNION ALL
SELECT source, 5, 'organisations', CAST(count(DISTINCT organisation) AS DOUBLE)
FROM located GROUP BY source
UNION ALL
SELECT source, 6, 'put aside by flags', CAST(sum(CAST(aside AS BIGINT)) AS DOUBLE) FROM located GROUP BY source
UNION ALL
SELECT source, 7, 'with jobs', CAST(count(employees) AS DOUBLE) FROM located GROUP BY source
UNION ALL
SELECT source, 8, 'jobs', CAST(sum(CAST(employees AS DECIMAL(18, 3))) AS DOUBLE)
FROM located WHERE employees IS NOT NULL GROUP BY source
UNION ALL
SELECT source, 11, 'accounts filed', CAST(count(*) AS DOUBLE) FROM filed GROUP BY source
UNION ALL
SELECT source, 12, 'companies that filed them', CAST(count(DISTINCT company) AS DOUBLE)
FROM filed GROUP BY source
UNION ALL
SELECT source, 13, 'employees over all accounts filed',
  CAST(sum(CAST(employees AS DECIMAL(18, 3))) AS DOUBLE)
FROM filed GROUP BY source
UNION ALL
SELECT source, 20 + row_number() OVER (PARTITION BY source ORDER BY least),
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
