-- The rows of each cluster, by its narrow codes, and of each sector, in each area. Northern Ireland
-- is no cell of what is shown.
CREATE TABLE cell_firm AS
SELECT CASE WHEN m.cluster = 'all' THEN '' ELSE m.cluster END AS cluster, a.area, m.source, m.id
FROM member m
JOIN place p ON p.source = m.source AND p.id = m.id AND NOT p.region_ni
JOIN place_area a ON a.source = m.source AND a.id = m.id
WHERE m.definition <> 'broad';
