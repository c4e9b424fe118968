SELECT source, cluster, definition, area, what, value, flags
FROM clean
ORDER BY source, cluster, definition, area
