INSERT INTO flag_found
SELECT
  'stale', 'firm', CASE WHEN r.company <> '' THEN r.company ELSE r.id END, r.source, r.id, '', '',
  r.employees,
  CASE WHEN t.years_last - year(r.accounts_end) <= t.years_missing THEN r.employees END,
  'employees',
  'The latest accounts are of ' || CAST(year(r.accounts_end) AS VARCHAR) || ', '
    || CAST(CAST(t.years_last AS INTEGER) - year(r.accounts_end) AS VARCHAR)
    || ' years before the study''s last: ' || thousands(r.employees) || ' before, '
    || CASE WHEN t.years_last - year(r.accounts_end) <= t.years_missing
      THEN thousands(r.employees) || ' with its year after.'
      ELSE 'not available [x] after.' END,
  'stale:' || r.source || ':' || r.id
FROM flag_row r
CROSS JOIN flag_threshold t
WHERE t.years_last > 0
  AND r.employees IS NOT NULL
  AND r.how <> 'as given'
  AND t.years_last - year(r.accounts_end) > t.years_shown;

INSERT INTO flag_touched
SELECT code, key, source, id, false FROM flag_found WHERE code = 'stale';

INSERT INTO flag_looked
SELECT
  'stale', count(CASE WHEN r.employees IS NOT NULL THEN r.accounts_end END),
  CASE
    WHEN max(t.years_last) = 0 THEN 'the study names no years'
    WHEN count(r.accounts_end) = 0 THEN 'no accounts with a date are given'
    ELSE ''
  END,
  ''
FROM flag_row r
CROSS JOIN flag_threshold t
