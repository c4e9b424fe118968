CREATE TABLE firm AS
SELECT
  'pay-gap' AS source, e.employer AS id, e.row + 1 AS line, coalesce(e.company, '') AS company,
  coalesce(e.employer_name, '') AS name, coalesce(e.postcode, '') AS postcode,
  coalesce(e.sic_1, '') AS sic_1, coalesce(e.sic_2, '') AS sic_2, coalesce(e.sic_3, '') AS sic_3,
  coalesce(e.sic_4, '') AS sic_4, coalesce(s.text, '') AS raw_sic_1, coalesce(f.marks, '') AS marks,
  '' AS category, CAST(NULL AS DATE) AS incorporated, CAST(NULL AS DOUBLE) AS employees,
  CAST(e.employees_least AS DOUBLE) AS employees_least,
  CAST(e.employees_most AS DOUBLE) AS employees_most, CAST(NULL AS DOUBLE) AS turnover,
  CAST(NULL AS BOOLEAN) AS head_office, CAST(NULL AS INTEGER) AS sites
FROM employer e
LEFT JOIN employer_flag s ON s.row = e.row AND s."column" = 'sic_1'
LEFT JOIN (
  SELECT row, string_agg(DISTINCT flag, ' ' ORDER BY flag) AS marks FROM employer_flag GROUP BY row
) f ON f.row = e.row
