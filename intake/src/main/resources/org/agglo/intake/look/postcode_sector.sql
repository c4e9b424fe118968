-- The sectors of a table of postcodes, each with the letters of its units.
SELECT sector, string_agg(unit, '') AS units
FROM (
  SELECT
    replace(left(postcode, length(postcode) - 2), ' ', '') AS sector,
    right(postcode, 2) AS unit
  FROM {relation}
) p
GROUP BY sector
ORDER BY sector
