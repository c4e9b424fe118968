-- The rows of registers by their first activity. A code of SIC 2003 counts by the digits it was filed
-- with: the flag old-sic says so.
ALTER VIEW firm RENAME TO firm_row;

CREATE TABLE firm AS
SELECT
  source,
  id,
  company,
  name,
  CASE WHEN sic_1 <> '' THEN sic_1 WHEN marks LIKE '%old-sic%' THEN raw_sic_1 ELSE '' END AS sic_1,
  sic_2,
  sic_3,
  sic_4
FROM firm_row;
