SELECT sizes, cluster, definition, period, lower, upper, "count"
FROM size_band
ORDER BY sizes, cluster, definition, period, lower
