SELECT postcode, source, id, unit, name, CASE WHEN company = '' THEN 1 ELSE 0 END AS free
FROM match_row
WHERE name <> '' AND postcode IN (
  SELECT postcode FROM match_row WHERE company = '' AND name <> '' AND postcode <> ''
)
ORDER BY postcode, source, id
