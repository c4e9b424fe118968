-- After a leading zero the four digits are a code of five, which the recipe took.
INSERT INTO flag_found
SELECT
  'lost-zero', 'firm', CASE WHEN company <> '' THEN company ELSE id END, source, id, '', '',
  CAST(digits AS DOUBLE), CAST(sic_1 AS DOUBLE), 'SIC',
  'A code lost its leading zero: ' || digits || ' before, ' || sic_1 || ' after.',
  'lost-zero:' || source || ':' || id
FROM flag_row
WHERE length(digits) = 4 AND sic_1 = '0' || digits;

INSERT INTO flag_touched
SELECT code, key, source, id, false FROM flag_found WHERE code = 'lost-zero';

INSERT INTO flag_looked
SELECT
  'lost-zero', count(*),
  CASE WHEN count(CASE WHEN sic_1 <> '' OR raw_sic_1 <> '' OR marks <> '  ' THEN 1 END) = 0
    THEN 'no register gives codes of industries' ELSE '' END,
  ''
FROM flag_row
