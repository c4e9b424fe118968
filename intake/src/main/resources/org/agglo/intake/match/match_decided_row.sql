SELECT DISTINCT r.source, r.id, r.unit
FROM match_row r
JOIN match_named n ON n.source = r.source AND n.id = r.id
ORDER BY r.source, r.id
