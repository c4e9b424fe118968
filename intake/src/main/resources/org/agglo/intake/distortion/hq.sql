-- The quantile is that of R's type 7: at (n - 1) q between the sorted values, counted from 0.
CREATE OR REPLACE TEMP TABLE hq_high AS
WITH firm_of AS (
  SELECT source, id, organisation, company, turnover, employees, sites, left(sic_1, 2) AS sector,
    turnover / employees AS ratio
  FROM flag_row
  WHERE turnover > 0 AND employees > 0 AND sic_1 <> ''
),
ranked AS (
  SELECT sector, ratio, row_number() OVER (PARTITION BY sector ORDER BY ratio, source, id) - 1 AS place
  FROM firm_of
),
at_place AS (
  SELECT sector, (count(*) - 1) * max(t.giant_quantile) AS h
  FROM firm_of
  CROSS JOIN flag_threshold t
  GROUP BY sector
),
bound AS (
  SELECT
    r.sector,
    max(a.h) - floor(max(a.h)) AS part,
    max(CASE WHEN r.place = floor(a.h) THEN r.ratio END) AS lower,
    max(CASE WHEN r.place = ceil(a.h) THEN r.ratio END) AS upper
  FROM ranked r
  JOIN at_place a ON a.sector = r.sector
  GROUP BY r.sector
)
SELECT f.source, f.id, f.organisation, f.company, f.sector, f.turnover, f.employees, f.sites
FROM firm_of f
JOIN bound b ON b.sector = f.sector
WHERE f.ratio > b.lower + b.part * (b.upper - b.lower);

-- Of these, the ones that work elsewhere too.
CREATE OR REPLACE TEMP TABLE hq AS
WITH whole AS (
  SELECT organisation, max(jobs) AS jobs, max(n) AS n
  FROM (
    SELECT r.organisation, r.source, sum(CAST(r.employees AS DECIMAL(18, 2))) AS jobs, count(*) AS n
    FROM flag_row r
    JOIN (SELECT DISTINCT organisation FROM hq_high) h ON h.organisation = r.organisation
    GROUP BY r.organisation, r.source
  )
  GROUP BY organisation
)
SELECT
  f.source, f.id, f.company, f.sector, f.turnover,
  CASE WHEN w.jobs > f.employees THEN f.turnover * f.employees / w.jobs END AS spread,
  'hq:' || f.source || ':' || f.id AS key
FROM hq_high f
CROSS JOIN flag_threshold t
JOIN whole w ON w.organisation = f.organisation
WHERE f.sites > 1 OR w.n > 1 OR w.jobs - f.employees > t.giant_elsewhere * w.jobs;

INSERT INTO flag_found
SELECT
  'hq', 'firm', CASE WHEN company <> '' THEN company ELSE id END, source, id, '', '', turnover, spread,
  'turnover',
  'Turnover for each local job is beyond the 99th percentile of division ' || sector
    || ', and the firm works elsewhere too; turnover is spread by jobs: ' || thousands(turnover)
    || ' before, ' || coalesce(thousands(spread), 'not available [x]') || ' after.',
  key
FROM hq;

INSERT INTO flag_touched SELECT 'hq', key, source, id, false FROM hq;

INSERT INTO flag_looked
SELECT
  'hq', count(CASE WHEN turnover > 0 AND employees > 0 THEN 1 END),
  CASE
    WHEN count(turnover) = 0 THEN 'no register gives turnover'
    WHEN count(employees) = 0 THEN 'jobs are not known'
    WHEN count(CASE WHEN sic_1 <> '' THEN 1 END) = 0 THEN 'no register gives codes of industries'
    ELSE ''
  END,
  ''
FROM flag_row;

DROP TABLE hq;
DROP TABLE hq_high
