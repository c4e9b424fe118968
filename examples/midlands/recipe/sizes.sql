-- Enterprises by size band, from UK Business Counts by five-digit SIC, for the last year of the jobs.
--
-- Reads  size    DATE, INDUSTRY_CODE, EMPLOYMENT_SIZEBAND_NAME, COUNT
--        bres    DATE, INDUSTRY_CODE, COUNT
--        leaf    cluster, definition, kind, leaf: the five-digit codes of every set
-- Makes  figures cluster, definition, period, lower, upper, count

CREATE TABLE band (name VARCHAR, lower INTEGER, upper INTEGER);
INSERT INTO band VALUES
  ('0 to 4', 0, 4),
  ('5 to 9', 5, 9),
  ('10 to 19', 10, 19),
  ('20 to 49', 20, 49),
  ('50 to 99', 50, 99),
  ('100 to 249', 100, 249),
  ('250 to 499', 250, 499),
  ('500 to 999', 500, 999),
  ('1000+', 1000, NULL);

-- A code without jobs in the survey adds no plants: pension funds (65300) are counted as enterprises,
-- but nobody works there. Farms are the exception: their jobs stand under 01000, which has no
-- enterprises, and their enterprises under 0111 to 0150, which have no jobs.
CREATE TABLE working AS
SELECT INDUSTRY_CODE AS leaf
FROM bres
WHERE DATE = '2021'
GROUP BY INDUSTRY_CODE
HAVING sum(CAST(nullif(COUNT, 'NA') AS BIGINT)) > 0
  OR substr(INDUSTRY_CODE, 1, 3) IN ('011', '012', '013', '014', '015');

CREATE TABLE figures AS
SELECT
  leaf.cluster,
  leaf.definition,
  CAST(size.DATE AS INTEGER) AS period,
  band.lower,
  band.upper,
  -- A missing count makes the band's sum missing, not smaller.
  CASE
    WHEN count(*) = count(nullif(size.COUNT, 'NA'))
    THEN CAST(sum(CAST(nullif(size.COUNT, 'NA') AS BIGINT)) AS BIGINT)
  END AS count
FROM size
JOIN band ON band.name = size.EMPLOYMENT_SIZEBAND_NAME
JOIN leaf ON leaf.leaf = size.INDUSTRY_CODE
WHERE size.DATE = '2021'
  AND size.INDUSTRY_CODE IN (SELECT leaf FROM working)
GROUP BY leaf.cluster, leaf.definition, size.DATE, band.lower, band.upper;
