-- Registers write 99999, and 9999 from before 2008; where the recipe left the mark alone, it counts if no
-- activity came in.
INSERT INTO flag_found
SELECT
  'dormant', 'firm', CASE WHEN company <> '' THEN company ELSE id END, source, id, '', '',
  1, 0, 'firms',
  'A company registered as dormant (SIC 99999) is not counted as a firm: 1 before, 0 after.',
  'dormant:' || source || ':' || id
FROM flag_row
WHERE sic_1 IN ('', '99999')
  AND (
    sic_1 = '99999'
    OR digits IN ('99999', '9999')
    OR digits = '' AND marks LIKE '% dormant %'
  );

INSERT INTO flag_touched
SELECT code, key, source, id, true FROM flag_found WHERE code = 'dormant';

INSERT INTO flag_looked
SELECT
  'dormant', count(*),
  CASE WHEN count(CASE WHEN sic_1 <> '' OR raw_sic_1 <> '' OR marks <> '  ' THEN 1 END) = 0
    THEN 'no register gives codes of industries' ELSE '' END,
  ''
FROM flag_row
