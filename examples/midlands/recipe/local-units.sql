-- Business counts (local units) by area, from the IDBR extract by NUTS 2013 area and SIC class.
--
-- Reads  idbr_2016, idbr_2017, idbr_2018   year, geo_cd, SIC4, value
--        leaf        cluster, definition, kind, leaf: the five-digit codes of every set
--        class_leaf  class, leaf: all five-digit codes of a class
--        title       code, title
--        near        area: the ITL2 areas of the territory
-- Makes  figures cluster, definition, area, period, local_units
--        gaps    cluster, definition, area, from, to, status, note

CREATE TABLE unit AS
SELECT CAST(year AS INTEGER) AS period, geo_cd, SIC4 AS class, CAST(value AS BIGINT) AS n
FROM (
  SELECT year, geo_cd, SIC4, value FROM idbr_2016
  UNION ALL
  SELECT year, geo_cd, SIC4, value FROM idbr_2017
  UNION ALL
  SELECT year, geo_cd, SIC4, value FROM idbr_2018
)
-- Great Britain: without Northern Ireland.
WHERE geo_cd <> 'UKN0';

-- Two areas of 2013 (UKM2, UKM3) were divided otherwise in 2016: they count for Scotland only.
CREATE TABLE placed AS
SELECT 'TL' || substr(geo_cd, 3) AS area, period, class, n
FROM unit
WHERE geo_cd NOT IN ('UKM2', 'UKM3')
UNION ALL
SELECT 'TLM', period, class, sum(n)
FROM unit
WHERE substr(geo_cd, 1, 3) = 'UKM'
GROUP BY period, class;

CREATE TABLE needed AS
SELECT leaf.cluster, leaf.definition, leaf.kind, class_leaf.class, count(*) AS taken
FROM leaf
JOIN class_leaf ON class_leaf.leaf = leaf.leaf
GROUP BY leaf.cluster, leaf.definition, leaf.kind, class_leaf.class;

CREATE TABLE fault AS
SELECT
  needed.cluster,
  needed.definition,
  needed.kind,
  needed.class,
  CASE WHEN there.class IS NULL THEN 'absent' ELSE 'split' END AS what
FROM needed
JOIN (SELECT class, count(*) AS leaves FROM class_leaf GROUP BY class) AS whole
  ON whole.class = needed.class
LEFT JOIN (SELECT DISTINCT class FROM unit) AS there ON there.class = needed.class
WHERE there.class IS NULL OR needed.taken < whole.leaves;

CREATE TABLE figures AS
SELECT
  needed.cluster, needed.definition, placed.area, placed.period,
  CAST(sum(placed.n) AS BIGINT) AS local_units
FROM needed
JOIN placed ON placed.class = needed.class
WHERE NOT EXISTS (
    SELECT 1
    FROM fault
    WHERE fault.cluster = needed.cluster AND fault.definition = needed.definition
  )
  AND (
    needed.kind <> 'code'
    OR (
      placed.period = (SELECT max(period) FROM unit)
      AND placed.area IN (SELECT area FROM near)
    )
  )
GROUP BY needed.cluster, needed.definition, placed.area, placed.period
UNION ALL
-- Single codes have no areas outside the territory, so the nation stands in the table itself.
SELECT needed.cluster, needed.definition, 'K03000001', unit.period, CAST(sum(unit.n) AS BIGINT)
FROM needed
JOIN unit ON unit.class = needed.class
WHERE needed.kind = 'code'
  AND unit.period = (SELECT max(period) FROM unit)
  AND NOT EXISTS (
    SELECT 1
    FROM fault
    WHERE fault.cluster = needed.cluster AND fault.definition = needed.definition
  )
GROUP BY needed.cluster, needed.definition, unit.period
UNION ALL
SELECT 'all', 'whole', area, period, CAST(sum(n) AS BIGINT)
FROM placed
GROUP BY area, period;

CREATE TABLE gaps AS
SELECT
  cluster,
  definition,
  CAST(NULL AS VARCHAR) AS area,
  CAST(NULL AS INTEGER) AS "from",
  CAST(NULL AS INTEGER) AS "to",
  'x' AS status,
  concat_ws(' ',
    CASE WHEN count(*) FILTER (what = 'absent') > 0 THEN
      'It needs SIC '
      || CASE WHEN count(*) FILTER (what = 'absent') <= 3
           THEN string_agg(fault.class || ' (' || title || ')', '; ' ORDER BY fault.class)
             FILTER (what = 'absent')
           ELSE string_agg(fault.class, ', ' ORDER BY fault.class) FILTER (what = 'absent')
         END
      || CASE WHEN count(*) FILTER (what = 'absent') = 1
           THEN ', a class that the table of 525 lacks.'
           ELSE ', classes that the table of 525 lacks.'
         END
    END,
    CASE WHEN count(*) FILTER (what = 'split') > 0 THEN
      'It takes only part of SIC '
      || string_agg(fault.class || ' (' || title || ')', '; ' ORDER BY fault.class)
        FILTER (what = 'split')
      || ', which the table does not split.'
    END) AS note
FROM fault
JOIN title ON title.code = fault.class
GROUP BY cluster, definition
UNION ALL
SELECT
  NULL, NULL, area, NULL, NULL, 'x',
  'The counts are for the areas of 2013, whose UKM2 and UKM3 (Eastern and South Western Scotland)'
    || ' cross the bounds of this area.'
FROM (SELECT unnest(['TLM7', 'TLM8', 'TLM9']) AS area);
