INSERT INTO flag_found
SELECT
  'misread', 'accounts', company, '', '', '', '', employees, CAST(NULL AS DOUBLE), 'employees',
  CASE WHEN accounts_end IS NULL THEN 'Accounts without a date give '
    ELSE 'Accounts to ' || CAST(accounts_end AS VARCHAR) || ' give ' END
    || thousands(employees) || ' employees'
    || CASE
      WHEN rule = 'leap' THEN ' after ' || thousands(employees_before) || ' the year before'
      ELSE ', which may be a year, and nothing else the company filed is near it'
    END
    || ': ' || thousands(employees) || ' before, not available [x] after.',
  key
FROM misread;

INSERT INTO flag_touched
SELECT DISTINCT 'misread', m.key, r.source, r.id, false
FROM misread m
JOIN flag_row r ON r.company = m.company;

INSERT INTO flag_looked
SELECT 'misread', count(*), CASE WHEN count(*) = 0 THEN 'no accounts are given' ELSE '' END, ''
FROM (
  SELECT DISTINCT company, accounts_end, employees, employees_before
  FROM filed
  WHERE company <> '' AND employees IS NOT NULL
)
