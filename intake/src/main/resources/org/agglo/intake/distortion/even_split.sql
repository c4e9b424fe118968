CREATE OR REPLACE TEMP TABLE even_split AS
WITH site AS (
  SELECT source, organisation, how, count(*) AS n, min(employees) AS least, max(employees) AS most
  FROM flag_row
  WHERE employees > 0 AND how IN ('as given', 'spread evenly')
  GROUP BY source, organisation, how
)
SELECT s.source, s.organisation, s.how, s.n, s.least AS jobs,
  'even-split:' || s.source || ':' || s.organisation AS key
FROM site s
CROSS JOIN flag_threshold t
WHERE s.how = 'spread evenly' OR s.n >= t.reading_sites AND s.least = s.most;

INSERT INTO flag_found
SELECT
  'even-split', 'firm', organisation, source, '', '', '', max(jobs), CAST(NULL AS DOUBLE),
  'jobs at each site',
  thousands(max(n)) || ' sites of one company have ' || CAST(CAST(max(jobs) AS DECIMAL(18, 1)) AS VARCHAR)
    || ' jobs each, '
    || CASE WHEN max(how) = 'spread evenly' THEN 'because its total was spread evenly'
      ELSE 'which is a total split evenly and no count' END
    || ': ' || CAST(CAST(max(jobs) AS DECIMAL(18, 1)) AS VARCHAR)
    || ' at each before, not available [x] by site after.',
  key
FROM even_split
GROUP BY source, organisation, key;

INSERT INTO flag_touched
SELECT DISTINCT 'even-split', e.key, r.source, r.id, false
FROM even_split e
JOIN flag_row r ON r.source = e.source AND r.organisation = e.organisation
WHERE r.employees > 0;

INSERT INTO flag_looked
SELECT 'even-split', count(*),
  CASE WHEN count(*) = 0 THEN 'no register gives jobs at several sites of a company' ELSE '' END, ''
FROM (
  SELECT source, organisation
  FROM flag_row
  WHERE employees > 0 AND how IN ('as given', 'spread evenly')
  GROUP BY source, organisation
  HAVING count(*) > 1
);

DROP TABLE even_split
