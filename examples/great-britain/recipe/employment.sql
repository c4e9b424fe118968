-- Employment by area, from BRES by ITL2 area and five-digit SIC.
--
-- Reads  bres    DATE, GEOGRAPHY_CODE, GEOGRAPHY_NAME, INDUSTRY_CODE, COUNT
--        leaf    cluster, definition, kind, leaf: the five-digit codes of every set
--        near    area: the ITL2 areas of the territory
-- Makes  figures cluster, definition, area, period, jobs
--        gaps    cluster, definition, area, from, to, status, note

CREATE TABLE job AS
SELECT
  CAST(DATE AS INTEGER) AS period,
  -- The file has the codes of 2016 (UKC1); since 2021 the same areas are TLC1.
  'TL' || substr(GEOGRAPHY_CODE, 3) AS area,
  INDUSTRY_CODE AS leaf,
  CAST(nullif(COUNT, 'NA') AS BIGINT) AS jobs
FROM bres;

-- A code that is missing anywhere in a year is left out everywhere in that year, from the base too,
-- so that no area is compared with a nation that is counted otherwise.
CREATE TABLE hole AS
SELECT DISTINCT period, leaf
FROM job
WHERE jobs IS NULL;

CREATE TABLE broken AS
SELECT DISTINCT leaf.cluster, leaf.definition, hole.period, hole.leaf
FROM leaf
JOIN hole ON hole.leaf = leaf.leaf;

CREATE TABLE figures AS
SELECT leaf.cluster, leaf.definition, job.area, job.period, CAST(sum(job.jobs) AS BIGINT) AS jobs
FROM leaf
JOIN job ON job.leaf = leaf.leaf
WHERE NOT EXISTS (
    SELECT 1
    FROM broken
    WHERE broken.cluster = leaf.cluster
      AND broken.definition = leaf.definition
      AND broken.period = job.period
  )
  AND (
    leaf.kind <> 'code'
    OR (job.period = (SELECT max(period) FROM job) AND job.area IN (SELECT area FROM near))
  )
GROUP BY leaf.cluster, leaf.definition, job.area, job.period
UNION ALL
-- Single codes have no areas outside the territory, so the nation stands in the table itself.
SELECT leaf.cluster, leaf.definition, 'K03000001', job.period, CAST(sum(job.jobs) AS BIGINT)
FROM leaf
JOIN job ON job.leaf = leaf.leaf
WHERE leaf.kind = 'code' AND job.period = (SELECT max(period) FROM job)
GROUP BY leaf.cluster, leaf.definition, job.period
UNION ALL
SELECT 'all', 'whole', job.area, job.period, CAST(sum(job.jobs) AS BIGINT)
FROM job
WHERE NOT EXISTS (
  SELECT 1 FROM hole WHERE hole.period = job.period AND hole.leaf = job.leaf
)
GROUP BY job.area, job.period;

CREATE TABLE gaps AS
SELECT
  broken.cluster,
  broken.definition,
  CAST(NULL AS VARCHAR) AS area,
  min(broken.period) AS "from",
  max(broken.period) AS "to",
  'x' AS status,
  'It holds farm agriculture (SIC ' || broken.leaf || '), which is not published for Scotland in '
    || min(broken.period) || '–' || max(broken.period)
    || '; the sum is left out for these years.' AS note
FROM broken
JOIN leaf ON leaf.cluster = broken.cluster
  AND leaf.definition = broken.definition
  AND leaf.leaf = broken.leaf
WHERE leaf.kind <> 'code'
GROUP BY broken.cluster, broken.definition, broken.leaf;
