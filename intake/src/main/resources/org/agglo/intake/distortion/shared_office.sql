CREATE OR REPLACE TEMP TABLE shared_office AS
WITH large AS (
  SELECT DISTINCT r.postcode, r.organisation
  FROM flag_row r
  CROSS JOIN flag_threshold t
  WHERE r.postcode <> '' AND r.least >= t.office_large
)
SELECT l.postcode, count(*) AS n, 'shared-office:' || l.postcode AS key
FROM large l
GROUP BY l.postcode
HAVING count(*) >= (SELECT max(office_employers) FROM flag_threshold);

INSERT INTO flag_found
SELECT
  'shared-office', 'postcode', postcode, '', '', '', '', n, CAST(NULL AS DOUBLE), 'large employers',
  at_postcode(postcode) || ' is the address of ' || thousands(n)
    || ' large employers, so it does not say where their people work: ' || thousands(n)
    || ' placed there before, not available [x] after.',
  key
FROM shared_office;

INSERT INTO flag_touched
SELECT 'shared-office', s.key, r.source, r.id, false
FROM shared_office s
JOIN flag_row r ON r.postcode = s.postcode
CROSS JOIN flag_threshold t
WHERE r.least >= t.office_large;

INSERT INTO flag_looked
SELECT
  'shared-office',
  count(DISTINCT CASE WHEN r.least >= t.office_large THEN nullif(r.postcode, '') END),
  CASE
    WHEN count(CASE WHEN r.least > 0 THEN 1 END) = 0 THEN 'sizes of employers are not known'
    WHEN count(nullif(r.postcode, '')) = 0 THEN 'no firm has a postcode'
    ELSE ''
  END,
  ''
FROM flag_row r
CROSS JOIN flag_threshold t;

DROP TABLE shared_office
