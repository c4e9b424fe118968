-- Names are compared in arrays; here only those come out that begin as one of a row without a number.
WITH keyed AS (
  SELECT
    source, id, unit, company, name, postcode,
    left(replace(replace(upper(name), 'THE ', ''), ' ', ''), 5) AS beginning
  FROM match_row
  WHERE name <> ''
)
SELECT source, id, unit, company, name, postcode
FROM keyed
WHERE beginning IN (SELECT beginning FROM keyed WHERE company = '')
ORDER BY source, id
