-- Rows without a number, and those whose name is the same but for marks, legal forms and little words,
-- wherever they stand; which of them are namesakes is told in arrays. Only names that begin with a word
-- of those, or with one that is not plain to read, are bared of their marks, which takes long.
WITH worded AS (
  SELECT source, id, unit, company, name, postcode, upper(split_part(name, ' ', 1)) AS word
  FROM match_row
  WHERE name <> ''
),
keyed AS (
  SELECT
    source, id, unit, company, name, postcode,
    replace(replace(replace(replace(replace(replace(replace(
      translate(upper(name), ' .,''’&-()/', ''),
      'LIMITED', ''), 'LTD', ''), 'THE', ''), 'AND', ''), 'PLC', ''), 'LLP', ''), 'COMPANY', '')
      AS bare
  FROM worded
  WHERE word IN (SELECT word FROM match_first) OR NOT regexp_matches(name, '^[A-Za-z0-9]+ ')
)
SELECT k.source, k.id, k.unit, k.company, k.name, k.postcode
FROM keyed k
WHERE k.bare IN (SELECT bare FROM keyed WHERE company = '')
ORDER BY k.source, k.id
