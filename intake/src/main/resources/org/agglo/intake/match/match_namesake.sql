-- Rows without a number, and those whose name is the same but for marks, legal forms and little words,
-- wherever they stand; which of them are namesakes is told in arrays.
WITH keyed AS (
  SELECT
    source, id, unit, company, name, postcode,
    replace(replace(replace(replace(replace(replace(replace(
      translate(upper(name), ' .,''’&-()/', ''),
      'LIMITED', ''), 'LTD', ''), 'THE', ''), 'AND', ''), 'PLC', ''), 'LLP', ''), 'COMPANY', '')
      AS bare
  FROM match_row
  WHERE name <> ''
)
SELECT k.source, k.id, k.unit, k.company, k.name, k.postcode
FROM keyed k
WHERE k.bare IN (SELECT bare FROM keyed WHERE company = '')
ORDER BY k.source, k.id
