SELECT
  source,
  cluster,
  definition,
  area,
  period,
  CAST(organisations AS DOUBLE) AS organisations,
  CAST(largest AS DOUBLE) AS largest,
  CAST(second AS DOUBLE) AS second,
  CAST(total AS DOUBLE) AS total
FROM cell_contribution
ORDER BY source, cluster, definition, area, period
