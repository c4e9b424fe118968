-- The members of containers. A code counts by the place of its activity first, 1 to 4; labels come
-- behind them, as place 5.
CREATE TEMP TABLE container_match AS
SELECT c, n, min(company) AS company, min(code) AS code, min(keyword) AS keyword
FROM (
  SELECT c, n, CAST(NULL AS INTEGER) AS company, code, CAST(NULL AS INTEGER) AS keyword
  FROM ({coded}) a
  UNION ALL
  SELECT c.c, f.n, NULL, 5000000 + c.k, NULL
  FROM container_labelled l
  JOIN container_label c ON c.frame = l.frame AND c.code = l.code
  JOIN container_firm f ON f.source = l.source AND f.id = l.id
  UNION ALL
  SELECT w.c, w.n, NULL, NULL, w.k
  FROM container_worded w
  WHERE w.excluded = ''
    AND NOT EXISTS (
      SELECT 1 FROM container_worded o WHERE o.excluded <> '' AND o.c = w.c AND o.n = w.n)
  UNION ALL
  SELECT c, n, k, NULL, NULL
  FROM container_listed
  WHERE excluded = ''
) m
GROUP BY c, n;

CREATE TEMP TABLE container_member AS
SELECT m.*, CASE WHEN company IS NOT NULL THEN 1 WHEN code IS NOT NULL THEN 2 ELSE 3 END AS reason
FROM container_match m
WHERE NOT EXISTS (
  SELECT 1 FROM container_listed o WHERE o.excluded <> '' AND o.c = m.c AND o.n = m.n);

CREATE TABLE member AS
SELECT
  p.definition,
  p.container,
  f.source,
  f.id,
  CASE m.reason WHEN 1 THEN 'company' WHEN 2 THEN 'code' ELSE 'keyword' END AS reason,
  coalesce(l.listed, '') AS company,
  coalesce(a.code, b.code, '') AS code,
  coalesce(w.keyword, '') AS keyword
FROM container_member m
JOIN container_place p ON p.c = m.c
JOIN container_firm f ON f.n = m.n
LEFT JOIN container_company l ON l.k = m.company
LEFT JOIN container_code a ON m.code < 5000000 AND a.k = m.code % 1000000
LEFT JOIN container_label b ON m.code >= 5000000 AND b.k = m.code % 1000000
LEFT JOIN container_word w ON w.k = m.keyword
ORDER BY m.c, m.n;
