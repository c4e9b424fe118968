SELECT postcode, source, id, unit, company, name
FROM match_row
WHERE name <> '' AND postcode IN (
  SELECT postcode FROM match_row WHERE company = '' AND name <> '' AND postcode <> ''
)
ORDER BY postcode, source, id
