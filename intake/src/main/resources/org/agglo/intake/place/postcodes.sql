-- Where each postcode of the registers is. A position is one whole number, so that the least of a
-- postcode's positions is a position: latitude and longitude in millionths of a degree from the
-- South Pole and the antimeridian, 360,000,001 longitudes to a latitude; ended ones come after all
-- others, 10^17 further on.
CREATE TABLE locate_wanted AS
SELECT DISTINCT postcode, split_part(postcode, ' ', 1) AS outcode
FROM firm
WHERE postcode <> '';

CREATE VIEW locate_usable AS
SELECT
  postcode,
  CASE WHEN coalesce(ended, '') = '' THEN 0 ELSE 1 END AS past,
  CAST(round((latitude + 90) * 1000000) AS BIGINT) AS north,
  CAST(round((longitude + 180) * 1000000) AS BIGINT) AS east
FROM postcode
WHERE latitude BETWEEN -90 AND 90
  AND longitude BETWEEN -180 AND 180
  AND NOT (latitude = 0 AND longitude = 0);

CREATE TABLE locate_hit AS
SELECT
  w.postcode,
  min(p.past * 100000000000000000 + p.north * 360000001 + p.east) AS position
FROM locate_wanted w JOIN locate_usable p ON p.postcode = w.postcode
GROUP BY w.postcode;

CREATE TABLE locate_miss AS
SELECT w.postcode, w.outcode
FROM locate_wanted w LEFT JOIN locate_hit h ON h.postcode = w.postcode
WHERE h.postcode IS NULL;

CREATE TABLE locate_outcode AS
SELECT
  o.outcode,
  round(CAST(sum(p.north) AS DOUBLE) / count(*)) AS north,
  round(CAST(sum(p.east) AS DOUBLE) / count(*)) AS east
FROM (SELECT DISTINCT outcode FROM locate_miss) o
JOIN locate_usable p ON split_part(p.postcode, ' ', 1) = o.outcode
GROUP BY o.outcode;

CREATE TABLE locate_postcode AS
SELECT
  postcode,
  CASE WHEN position >= 100000000000000000 THEN 'terminated' ELSE 'postcode' END AS how,
  (round((position % 100000000000000000 - position % 100000000000000000 % 360000001) / 360000001)
    - 90000000) / 1000000 AS latitude,
  (position % 100000000000000000 % 360000001 - 180000000) / 1000000 AS longitude
FROM locate_hit
UNION ALL
SELECT
  m.postcode,
  CASE WHEN o.outcode IS NULL THEN 'none' ELSE 'outcode' END,
  (o.north - 90000000) / 1000000,
  (o.east - 180000000) / 1000000
FROM locate_miss m LEFT JOIN locate_outcode o ON o.outcode = m.outcode;
