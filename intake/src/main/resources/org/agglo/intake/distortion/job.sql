-- Accounts that end on the same day: the greater number, so that the order of rows does not count.
CREATE OR REPLACE TEMP TABLE job_accounts AS
WITH ranked AS (
  SELECT
    company, accounts_end, employees, employees_before,
    row_number() OVER (
      PARTITION BY company
      ORDER BY accounts_end DESC NULLS LAST, employees DESC NULLS LAST,
        employees_before DESC NULLS LAST, source, line
    ) AS place
  FROM filed
  WHERE company <> ''
),
total AS (
  SELECT company, count(*) AS accounts, sum(CAST(employees AS DECIMAL(18, 2))) AS as_filed
  FROM filed
  WHERE company <> ''
  GROUP BY company
)
SELECT
  r.company,
  r.accounts_end,
  t.accounts,
  t.as_filed,
  CASE WHEN m.company IS NULL THEN r.employees END AS employees,
  CASE WHEN m.company IS NULL THEN r.employees_before END AS employees_before
FROM ranked r
JOIN total t ON t.company = r.company
LEFT JOIN misread m
  ON m.company = r.company
  AND m.decision <> 'overridden'
  AND m.employees = r.employees
  AND m.accounts_end IS NOT DISTINCT FROM r.accounts_end
  AND m.employees_before IS NOT DISTINCT FROM r.employees_before
WHERE r.place = 1;

-- Companies with several rows in a register: what the register gives in all, and the head office.
CREATE OR REPLACE TEMP TABLE job_company AS
WITH several AS (
  SELECT source, company
  FROM firm
  WHERE company <> ''
  GROUP BY source, company
  HAVING count(*) > 1
)
SELECT
  f.source,
  f.company,
  count(*) AS rows,
  count(f.employees) AS given,
  sum(CAST(f.employees AS DECIMAL(18, 2))) AS employees,
  min(CASE WHEN f.head_office THEN f.id END) AS head,
  min(f.id) AS first_id
FROM firm f
JOIN several s ON s.source = f.source AND s.company = f.company
GROUP BY f.source, f.company;

CREATE OR REPLACE TABLE job AS
WITH known AS (
  SELECT
    f.source,
    f.id,
    f.employees AS given,
    a.employees AS latest,
    a.employees_before,
    a.accounts_end,
    a.accounts,
    a.as_filed,
    c.rows,
    coalesce(a.employees, CAST(c.employees AS DOUBLE)) AS whole,
    coalesce(c.head, c.first_id) = f.id AS is_head,
    CASE
      WHEN c.rows IS NULL THEN 'ALONE'
      WHEN /*sites*/ '' = 'AS_GIVEN' AND c.given > 0 THEN 'AS_GIVEN'
      WHEN /*sites*/ '' = 'AS_GIVEN' THEN 'HEAD_OFFICE'
      ELSE /*sites*/ ''
    END AS way
  FROM firm f
  LEFT JOIN job_accounts a ON a.company = f.company
  LEFT JOIN job_company c ON c.source = f.source AND c.company = f.company
),
put AS (
  SELECT
    *,
    CASE
      WHEN way = 'ALONE' THEN coalesce(given, latest)
      WHEN way = 'AS_GIVEN' THEN given
      WHEN way = 'HEAD_OFFICE' AND is_head THEN whole
      WHEN way = 'SPREAD_EVENLY' THEN whole / rows
    END AS employees
  FROM known
)
SELECT
  source,
  id,
  employees,
  CASE WHEN way = 'ALONE' AND given IS NULL OR way = 'HEAD_OFFICE' AND is_head
    THEN employees_before END AS employees_before,
  accounts_end,
  CAST(coalesce(accounts, 0) AS INTEGER) AS accounts,
  CASE
    WHEN employees IS NULL AND NOT (way = 'HEAD_OFFICE' AND whole IS NOT NULL) THEN 'none'
    WHEN way = 'SPREAD_EVENLY' THEN 'spread evenly'
    WHEN way = 'HEAD_OFFICE' THEN 'head office only'
    WHEN given IS NOT NULL THEN 'as given'
    ELSE 'latest accounts'
  END AS how,
  CAST(as_filed AS DOUBLE) AS employees_as_filed
FROM put;

DROP TABLE job_accounts;
DROP TABLE job_company;
DROP TABLE misread_cell;
DROP TABLE misread_leap;
DROP TABLE misread_year;
DROP TABLE misread_near
