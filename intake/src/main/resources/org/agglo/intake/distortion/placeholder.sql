INSERT INTO flag_found
SELECT
  'placeholder', 'firm', CASE WHEN company <> '' THEN company ELSE id END, source, id, '', '',
  1, CAST(NULL AS DOUBLE), 'sector',
  'SIC 1 stands for the public sector and says nothing of the activity: sector 1 before, not available [x] after.',
  'placeholder:' || source || ':' || id
FROM flag_row
WHERE sic_1 = '' AND digits = '1';

INSERT INTO flag_touched
SELECT code, key, source, id, false FROM flag_found WHERE code = 'placeholder';

INSERT INTO flag_looked
SELECT
  'placeholder', count(*),
  CASE WHEN count(CASE WHEN sic_1 <> '' OR raw_sic_1 <> '' OR marks <> '  ' THEN 1 END) = 0
    THEN 'no register gives codes of industries' ELSE '' END,
  ''
FROM flag_row
