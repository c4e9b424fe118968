-- Firms and containers by number, which is what is joined from here on.
CREATE TEMP TABLE container_firm AS
SELECT CAST(row_number() OVER () AS INTEGER) AS n, source, id, company, name, sic_1, sic_2, sic_3, sic_4
FROM firm;

-- The codes that firms have, with those of each container that they begin with; the longest of
-- several counts.
CREATE TEMP TABLE container_activity AS
SELECT c.c, s.sic, max_by(c.k, c.code) AS k
FROM (SELECT DISTINCT sic FROM ({sics}) a WHERE sic <> '') s
JOIN container_code c ON left(s.sic, length(c.code)) = c.code
WHERE c.excluded = ''
  AND NOT EXISTS (
    SELECT 1
    FROM container_code o
    WHERE o.excluded <> '' AND o.c = c.c AND left(s.sic, length(o.code)) = o.code)
GROUP BY c.c, s.sic;
