-- Which rows belong to which set, by their first activity. A code of SIC 2003 counts by the digits it
-- was filed with: the flag old-sic says so.
CREATE TABLE activity AS
SELECT
  source,
  id,
  CASE WHEN sic_1 <> '' THEN sic_1 WHEN marks LIKE '%old-sic%' THEN raw_sic_1 ELSE '' END AS code
FROM firm;

CREATE TABLE code_of_set AS
SELECT DISTINCT a.code, s.cluster, s.definition
FROM (
  SELECT code, substr(code, 1, digits) AS prefix
  FROM (SELECT DISTINCT code FROM activity WHERE code <> '')
  CROSS JOIN (SELECT 2 AS digits UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5)
) a
JOIN set_code s ON s.code = a.prefix;

CREATE TABLE member AS
SELECT a.source, a.id, s.cluster, s.definition
FROM activity a JOIN code_of_set s ON s.code = a.code
UNION ALL
SELECT source, id, 'all', 'whole' FROM activity;
