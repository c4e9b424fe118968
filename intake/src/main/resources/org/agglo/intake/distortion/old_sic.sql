CREATE OR REPLACE TABLE recoded AS
SELECT r.source, r.id, r.digits AS code_2003, l.sic_1, l.share
FROM flag_row r
JOIN sic_likely l ON l.code_2003 = r.digits
WHERE r.sic_1 = '' AND r.digits NOT IN ('9999', '99999')
ORDER BY r.source, r.id;

INSERT INTO flag_found
SELECT
  'old-sic', 'firm', CASE WHEN r.company <> '' THEN r.company ELSE r.id END, r.source, r.id, '', '',
  0, CASE WHEN c.sic_1 <> '' THEN 1 END, 'sector',
  'The code ' || c.code_2003 || ' is of SIC 2003; '
    || CASE
      WHEN c.sic_1 <> '' THEN thousands(c.share * 100)
        || ' % of its enterprises went to ' || c.sic_1 || ': no sector before, ' || c.sic_1 || ' after.'
      ELSE 'its enterprises went to several codes: no sector before, not available [x] after.'
    END,
  'old-sic:' || r.source || ':' || r.id
FROM recoded c
JOIN flag_row r ON r.source = c.source AND r.id = c.id;

INSERT INTO flag_touched
SELECT code, key, source, id, false FROM flag_found WHERE code = 'old-sic';

INSERT INTO flag_looked
SELECT
  'old-sic', count(*),
  CASE WHEN count(CASE WHEN sic_1 <> '' OR raw_sic_1 <> '' THEN 1 END) = 0
    THEN 'no register gives codes of industries' ELSE '' END,
  ''
FROM flag_row
