CREATE OR REPLACE TEMP TABLE dominant AS
WITH whole AS (
  SELECT cluster, area, count(*) AS firms, sum(CAST(jobs AS DECIMAL(18, 2))) AS jobs, max(jobs) AS most
  FROM flag_cell
  GROUP BY cluster, area
)
SELECT w.cluster, w.area, w.jobs, w.most, f.organisation,
  'dominant:' || w.cluster || '@' || w.area || ':' || f.organisation AS key
FROM whole w
CROSS JOIN flag_threshold t
JOIN flag_cell f ON f.cluster = w.cluster AND f.area = w.area AND f.jobs = w.most
WHERE w.firms >= t.giant_firms AND w.jobs >= t.giant_jobs AND w.most > t.giant_share * w.jobs;

INSERT INTO flag_found
SELECT
  'dominant', 'cell', cluster || '@' || area, '', organisation, cluster, area, jobs, jobs - most, 'jobs',
  'One firm has ' || thousands(most) || ' of the ' || thousands(jobs) || ' jobs of '
    || in_cell(cluster, area) || ': ' || thousands(jobs) || ' before, ' || thousands(jobs - most)
    || ' without it.',
  key
FROM dominant;

INSERT INTO flag_touched
SELECT DISTINCT 'dominant', d.key, r.source, r.id, false
FROM dominant d
JOIN flag_row r ON r.organisation = d.organisation
JOIN cell_firm c ON c.source = r.source AND c.id = r.id AND c.area = d.area
WHERE d.cluster IN ('', c.cluster);

INSERT INTO flag_looked
SELECT
  'dominant', count(*),
  CASE
    WHEN count(*) = 0 THEN 'no cells of clusters and areas are given'
    WHEN count(jobs) = 0 THEN 'jobs are not known'
    ELSE ''
  END,
  ''
FROM (SELECT cluster, area, max(jobs) AS jobs FROM flag_cell GROUP BY cluster, area);

DROP TABLE dominant
