SELECT DISTINCT f.source, f.id, '' AS unit
FROM firm f
JOIN match_named n ON n.source = f.source AND n.id = f.id
ORDER BY f.source, f.id
