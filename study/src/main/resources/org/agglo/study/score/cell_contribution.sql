SELECT
  source,
  cluster,
  definition,
  area,
  period,
  CAST(organisations AS DOUBLE) AS organisations,
  largest,
  second,
  total
FROM cell_contribution
ORDER BY source, cluster, definition, area, period
