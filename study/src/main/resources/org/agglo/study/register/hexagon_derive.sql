-- Shares and quotients of hexagons against the whole of their map. A missing part is no number.
CREATE TABLE $into_total AS
SELECT
  source,
  metric,
  cluster,
  definition,
  CAST(sum(CAST(CASE WHEN NOT isnan(value) THEN value END AS DECIMAL(18, 3))) AS DOUBLE) AS value,
  CAST(sum(CAST(CASE WHEN NOT isnan(clean) THEN clean END AS DECIMAL(18, 3))) AS DOUBLE) AS clean
FROM $from
GROUP BY source, metric, cluster, definition;

CREATE TABLE $into AS
SELECT
  n.source,
  n.metric,
  n.cluster,
  n.definition,
  n.period,
  CAST(n.q AS INTEGER) AS q,
  CAST(n.r AS INTEGER) AS r,
  n.id,
  n.x,
  n.y,
  n.value,
  n.clean AS value_excluding_flagged,
  n.everything,
  CASE WHEN t.value > 0 THEN n.value / t.value END AS share,
  CASE
    WHEN n.everything > 0 AND t.value > 0 THEN (n.value / n.everything) / (t.value / w.value)
  END AS quotient,
  CASE
    WHEN n.everything_clean > 0 AND t.clean > 0
      THEN (n.clean / n.everything_clean) / (t.clean / w.clean)
  END AS quotient_excluding_flagged,
  n.unclustered,
  CASE
    WHEN n.value IS NULL OR isnan(n.value) THEN 'c'
    WHEN n.firms IS NULL OR isnan(n.firms) OR n.firms < $few THEN 'u'
    ELSE ''
  END AS status,
  n.flags
FROM $from n
LEFT JOIN $into_total t
  ON t.source = n.source AND t.metric = n.metric AND t.cluster = n.cluster
    AND t.definition = n.definition
LEFT JOIN $into_total w
  ON w.source = n.source AND w.metric = n.metric AND w.cluster = 'all';
