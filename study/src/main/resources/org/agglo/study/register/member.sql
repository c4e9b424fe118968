-- Which rows belong to which set: those of clusters as their containers select them, those of sectors
-- by their first activity.
CREATE TABLE code_of_sector AS
SELECT DISTINCT a.code, s.cluster, s.definition
FROM (
  SELECT code, substr(code, 1, digits) AS prefix
  FROM (SELECT DISTINCT sic_1 AS code FROM firm WHERE sic_1 <> '')
  CROSS JOIN (SELECT 2 AS digits UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5)
) a
JOIN sector_code s ON s.code = a.prefix;

CREATE TABLE member_of_set AS
SELECT source, id, container AS cluster, definition, reason FROM member
UNION ALL
SELECT f.source, f.id, s.cluster, s.definition, 'code' AS reason
FROM firm f JOIN code_of_sector s ON s.code = f.sic_1
UNION ALL
SELECT source, id, 'all', 'whole', '' FROM firm;
