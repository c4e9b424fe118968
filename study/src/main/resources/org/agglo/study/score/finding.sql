-- What stands out: clusters of the territory, by their narrow codes, whose quotient reaches the
-- study's threshold. Clusters whose codes catch them poorly are left out: their quotient is of
-- something else. Jobs before counts of units, the strongest first.
SELECT
  quotient.metric,
  quotient.cluster,
  quotient.area,
  quotient.period,
  quotient.value AS location_quotient,
  level.value AS level
FROM figure_public AS quotient
JOIN study ON quotient.area = study.territory
JOIN container
  ON container.cluster = quotient.cluster
  AND container.definition = quotient.definition
  AND container.fit <> 'poor'
JOIN figure_public AS level
  ON level.metric = quotient.metric
  AND level.measure = 'level'
  AND level.cluster = quotient.cluster
  AND level.definition = quotient.definition
  AND level.area = quotient.area
  AND level.period = quotient.period
WHERE quotient.measure = 'location_quotient'
  AND quotient.definition = 'narrow'
  AND quotient.value >= study.concentrated
ORDER BY quotient.metric DESC, quotient.value DESC, quotient.cluster
