CREATE OR REPLACE TEMP TABLE accounts_sum AS
SELECT company, count(*) AS n, sum(CAST(employees AS DECIMAL(18, 2))) AS as_filed
FROM filed
WHERE company <> ''
GROUP BY company;

-- Where there are several, the latest, as the jobs were taken.
CREATE OR REPLACE TEMP TABLE accounts_company AS
WITH ranked AS (
  SELECT
    f.source, f.company, f.accounts_end, f.employees, f.employees_before, s.n, s.as_filed,
    row_number() OVER (
      PARTITION BY f.company
      ORDER BY f.accounts_end DESC NULLS LAST, f.employees DESC NULLS LAST,
        f.employees_before DESC NULLS LAST, f.source, f.line
    ) AS place
  FROM filed f
  JOIN accounts_sum s ON s.company = f.company
  WHERE s.n > 1
),
latest AS (
  SELECT company, accounts_end, employees, employees_before, n, as_filed FROM ranked WHERE place = 1
  UNION ALL
  SELECT f.company, f.accounts_end, f.employees, f.employees_before, s.n, s.as_filed
  FROM filed f
  JOIN accounts_sum s ON s.company = f.company
  WHERE s.n = 1
)
SELECT
  l.company, l.n, l.as_filed, l.accounts_end,
  CAST(CASE WHEN m.company IS NULL THEN l.employees END AS DECIMAL(18, 2)) AS kept
FROM latest l
LEFT JOIN misread m
  ON m.company = l.company
  AND m.decision <> 'overridden'
  AND m.employees = l.employees
  AND m.accounts_end IS NOT DISTINCT FROM l.accounts_end
  AND m.employees_before IS NOT DISTINCT FROM l.employees_before;

INSERT INTO flag_found
SELECT
  'dup-acc', 'firm', company, '', '', '', '', as_filed, kept, 'employees',
  thousands(n) || ' accounts of one company together give ' || coalesce(thousands(as_filed), 'no')
    || ' employees; the latest'
    || CASE WHEN accounts_end IS NULL THEN '' ELSE ', to ' || CAST(accounts_end AS VARCHAR) || ',' END
    || ' is kept: ' || coalesce(thousands(as_filed), 'not available [x]') || ' before, '
    || coalesce(thousands(kept), 'not available [x]') || ' after.',
  'dup-acc:' || company
FROM accounts_company
WHERE n > 1;

INSERT INTO flag_found
SELECT
  'dup-acc', 'source', 'accounts', '', '', '', '', as_filed, kept, 'employees',
  thousands(n) || ' accounts of ' || thousands(companies) || ' companies give '
    || thousands(as_filed) || ' employees; with the latest of each company and without what is misread: '
    || thousands(as_filed) || ' before, ' || thousands(kept) || ' after.',
  'dup-acc:'
FROM (
  SELECT
    sum(CAST(n AS BIGINT)) AS n, count(*) AS companies,
    sum(CAST(as_filed AS DECIMAL(18, 2))) AS as_filed, sum(CAST(kept AS DECIMAL(18, 2))) AS kept
  FROM accounts_company
)
WHERE n > companies;

INSERT INTO flag_touched
SELECT 'dup-acc', 'dup-acc:' || a.company, r.source, r.id, false
FROM accounts_company a
JOIN flag_row r ON r.company = a.company
WHERE a.n > 1;

INSERT INTO flag_looked
SELECT 'dup-acc', count(*), CASE WHEN count(*) = 0 THEN 'no accounts are given' ELSE '' END, ''
FROM accounts_company;

DROP TABLE accounts_company;
DROP TABLE accounts_sum
