SELECT source, cluster, definition, area, period, value, status, note
FROM level
ORDER BY source, cluster, definition, area, period
