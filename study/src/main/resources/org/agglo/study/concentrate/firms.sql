-- The located firms of one set; Northern Ireland stays out of what is shown.
SELECT
  m.id,
  p.x,
  p.y,
  coalesce(j.employees, 0) AS jobs,
  CASE WHEN s.id IS NULL THEN 0 ELSE 1 END AS aside
FROM member m
JOIN place p ON p.source = m.source AND p.id = m.id AND p.x IS NOT NULL AND NOT p.region_ni
LEFT JOIN job j ON j.source = m.source AND j.id = m.id
LEFT JOIN (SELECT DISTINCT source, id FROM flag_firm WHERE aside AND code IN ($aside)) s
  ON s.source = m.source AND s.id = m.id
WHERE m.source = $register AND m.cluster = $cluster AND m.definition = $definition
ORDER BY m.id, p.x, p.y
