-- The table intake/src/main/resources/org/agglo/intake/classification/sic2007.csv: code and title
-- of every division (29), group (291), class (2910) and subclass (29100) of UK SIC 2007.
--
-- Reads industrial-classification-2007.tsv of github.com/openregister/industrial-classification-data,
-- commit fb535100065c4405fcb44787f6aa6b65985338bb. Codes and titles were compared with the Office
-- for National Statistics' own summary of structure (sic2007summaryofstructurtcm6.xls): the same
-- codes, and the same titles but for one apostrophe.
-- Source: Office for National Statistics, UK SIC 2007, Open Government Licence v3.0.
--
-- A class without subclasses has one leaf, its code with 0. Farm agriculture is added because the
-- Business Register and Employment Survey publishes it under a code that SIC does not have.
WITH printed AS (
  SELECT
    replace(replace("industrial-classification-2007", '.', ''), '/', '') AS code,
    name AS title
  FROM read_csv('industrial-classification-2007.tsv', delim = '\t', header = true, all_varchar = true)
  WHERE regexp_matches("industrial-classification-2007", '^[0-9]')
),
only_leaves AS (
  SELECT c.code || '0' AS code, c.title
  FROM printed c
  WHERE length(c.code) = 4
    AND NOT EXISTS (
      SELECT 1 FROM printed s WHERE length(s.code) = 5 AND substr(s.code, 1, 4) = c.code
    )
),
farm AS (
  SELECT code, 'Farm agriculture (Defra / Scottish Government data; not a SIC code)' AS title
  FROM (VALUES ('0100'), ('01000')) AS f (code)
)
SELECT code, title FROM printed
UNION ALL SELECT code, title FROM only_leaves
UNION ALL SELECT code, title FROM farm
ORDER BY code;
