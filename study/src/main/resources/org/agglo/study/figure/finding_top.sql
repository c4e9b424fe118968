SELECT cluster, location_quotient
FROM finding
ORDER BY metric DESC, location_quotient DESC, cluster
LIMIT 3
