CREATE TABLE fed AS
SELECT
  f.source,
  g.cluster,
  g.definition,
  g.area,
  f.period,
  f.what,
  CASE WHEN f.what = 'firms' THEN coalesce(c.firms, 0) ELSE coalesce(c.jobs, 0) END AS value,
  CASE
    WHEN f.what = 'firms' THEN coalesce(c.clean_firms, 0)
    ELSE coalesce(c.clean_jobs, 0) - coalesce(d.jobs, 0)
  END AS clean,
  trim(coalesce(c.codes, '') || ' ' || coalesce(d.codes, '')) AS codes
FROM feed f
JOIN grid g ON g.source = f.rows
LEFT JOIN cell c
  ON c.source = g.source AND c.cluster = g.cluster AND c.definition = g.definition
    AND c.area = g.area
LEFT JOIN cell_flag d
  ON d.cluster = g.cluster AND d.area = g.area AND g.definition <> 'broad';

-- Who is behind a cell: organisations, each with all its firms or jobs there. The enterprise group
-- stands for its organisations where it is known.
CREATE TABLE contribution AS
WITH share AS (
  SELECT
    f.source,
    m.cluster,
    m.definition,
    a.area,
    f.period,
    coalesce(nullif(o.enterprise_group, ''), o.organisation) AS who,
    sum(CAST(CASE WHEN f.what = 'firms' THEN 1 ELSE j.employees END AS DECIMAL(18, 3))) AS amount
  FROM feed f
  JOIN member m ON m.source = f.rows
  JOIN place p ON p.source = m.source AND p.id = m.id AND NOT p.region_ni
  JOIN place_area a ON a.source = m.source AND a.id = m.id
  JOIN organisation o ON o.source = m.source AND o.id = m.id
  LEFT JOIN job j ON j.source = m.source AND j.id = m.id
  GROUP BY 1, 2, 3, 4, 5, 6
),
ranked AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY source, cluster, definition, area, period ORDER BY amount DESC NULLS LAST, who
    ) AS place
  FROM share
  WHERE amount > 0
)
SELECT
  source,
  cluster,
  definition,
  area,
  period,
  count(*) AS organisations,
  CAST(max(CASE WHEN place = 1 THEN amount END) AS DOUBLE) AS largest,
  CAST(coalesce(max(CASE WHEN place = 2 THEN amount END), 0) AS DOUBLE) AS second,
  CAST(sum(CAST(amount AS DECIMAL(18, 3))) AS DOUBLE) AS total
FROM ranked
GROUP BY source, cluster, definition, area, period;
