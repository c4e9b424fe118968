-- Accounts filed twice are the same accounts, so they speak for each other no more than once.
CREATE OR REPLACE TEMP TABLE misread_cell AS
SELECT DISTINCT company, accounts_end, employees, employees_before
FROM filed
WHERE company <> '' AND employees IS NOT NULL;

CREATE OR REPLACE TEMP TABLE misread_leap AS
SELECT c.company, c.accounts_end, c.employees, c.employees_before
FROM misread_cell c
CROSS JOIN flag_threshold t
WHERE abs(c.employees - c.employees_before) > t.reading_difference
  AND (
    (c.employees + 1) / (c.employees_before + 1) > t.reading_ratio
    OR (c.employees_before + 1) / (c.employees + 1) > t.reading_ratio
  );

CREATE OR REPLACE TEMP TABLE misread_year AS
SELECT c.company, c.accounts_end, c.employees, c.employees_before
FROM misread_cell c
CROSS JOIN flag_threshold t
CROSS JOIN (SELECT max(year(accounts_end)) AS last FROM filed) f
WHERE c.employees = floor(c.employees)
  AND c.employees BETWEEN t.reading_first_year
    AND CASE WHEN t.years_file > 0 THEN t.years_file ELSE f.last END;

-- What else is known of the companies that may have filed a year: all other cells of all their rows.
CREATE OR REPLACE TEMP TABLE misread_near AS
SELECT DISTINCT y.company, y.accounts_end, y.employees, y.employees_before
FROM misread_year y
CROSS JOIN flag_threshold t
JOIN (
  SELECT company, accounts_end, employees, employees_before, employees AS other, 1 AS own
  FROM misread_cell
  UNION ALL
  SELECT company, accounts_end, employees, employees_before, employees_before AS other, 0 AS own
  FROM misread_cell
) o ON o.company = y.company
WHERE o.other > 0
  AND o.other <= y.employees * t.reading_near
  AND y.employees <= o.other * t.reading_near
  AND NOT (
    o.own = 1
    AND o.employees = y.employees
    AND o.accounts_end IS NOT DISTINCT FROM y.accounts_end
    AND o.employees_before IS NOT DISTINCT FROM y.employees_before
  );

CREATE OR REPLACE TABLE misread AS
WITH found AS (
  SELECT company, accounts_end, employees, employees_before, 'leap' AS rule FROM misread_leap
  UNION ALL
  SELECT y.company, y.accounts_end, y.employees, y.employees_before, 'year' AS rule
  FROM misread_year y
  WHERE NOT EXISTS (
    SELECT 1
    FROM misread_near n
    WHERE n.company = y.company
      AND n.employees = y.employees
      AND n.accounts_end IS NOT DISTINCT FROM y.accounts_end
      AND n.employees_before IS NOT DISTINCT FROM y.employees_before
  )
),
keyed AS (
  SELECT
    company, accounts_end, employees, employees_before,
    min(rule) AS rule,
    'misread:' || company || ':' || coalesce(CAST(accounts_end AS VARCHAR), '') || ':'
      || CAST(CAST(employees AS BIGINT) AS VARCHAR) || ':'
      || coalesce(CAST(CAST(employees_before AS BIGINT) AS VARCHAR), '') AS key
  FROM found
  GROUP BY company, accounts_end, employees, employees_before
)
SELECT
  k.company, k.accounts_end, k.employees, k.employees_before, k.rule, k.key,
  coalesce(d.decision, '') AS decision
FROM keyed k
LEFT JOIN flag_decision d ON d.key = k.key
ORDER BY k.company, k.key
