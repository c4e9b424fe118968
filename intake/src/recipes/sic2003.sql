-- The table intake/src/main/resources/org/agglo/intake/classification/sic2003.csv: code and title
-- of every division (15), group (159), class (1594) and subclass (15941) of UK SIC 2003. A class
-- without subclasses has one leaf, its code with 0.
--
-- Reads industrial-classification-2003.tsv of github.com/openregister/industrial-classification-data,
-- commit fb535100065c4405fcb44787f6aa6b65985338bb.
-- Source: Office for National Statistics, UK SIC 2003, Open Government Licence v3.0.
--
-- The weights beside it, sic2003-sic2007.csv, are the sheet RU5digit of the same repository's
-- sicweightedtables0307_tcm77-261272.xls, row for row, in order of its two codes: the shares of the
-- enterprises, the employment and the turnover of a code of 2003 that went to a code of 2007 on the
-- business register of December 2009.
WITH printed AS (
  SELECT
    replace(replace("industrial-classification-2003", '.', ''), '/', '') AS code,
    name AS title
  FROM read_csv('industrial-classification-2003.tsv', delim = '\t', header = true, all_varchar = true)
  WHERE regexp_matches("industrial-classification-2003", '^[0-9]')
),
only_leaves AS (
  SELECT c.code || '0' AS code, c.title
  FROM printed c
  WHERE length(c.code) = 4
    AND NOT EXISTS (
      SELECT 1 FROM printed s WHERE length(s.code) = 5 AND substr(s.code, 1, 4) = c.code
    )
)
SELECT code, title FROM printed
UNION ALL SELECT code, title FROM only_leaves
ORDER BY code;
