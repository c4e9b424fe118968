-- The table intake/src/main/resources/org/agglo/intake/classification/sic2007-sections.csv: the
-- sections of UK SIC 2007 with their first and last division.
--
-- Reads industrial-classification-2007.tsv of github.com/openregister/industrial-classification-data,
-- commit fb535100065c4405fcb44787f6aa6b65985338bb.
-- Source: Office for National Statistics, UK SIC 2007, Open Government Licence v3.0.
WITH printed AS (
  SELECT
    "industrial-classification-2007" AS code,
    name AS title,
    replace(parent, 'industrial-classification-2007:', '') AS parent
  FROM read_csv('industrial-classification-2007.tsv', delim = '\t', header = true, all_varchar = true)
)
SELECT s.code AS section, s.title, min(d.code) AS first, max(d.code) AS last
FROM printed s JOIN printed d ON d.parent = s.code
WHERE length(s.code) = 1
GROUP BY ALL
ORDER BY section;
