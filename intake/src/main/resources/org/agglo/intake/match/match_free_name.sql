SELECT DISTINCT name
FROM match_row
WHERE company = '' AND name <> ''
ORDER BY name
