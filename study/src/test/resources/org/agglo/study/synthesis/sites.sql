CREATE TABLE firm AS
SELECT
  'synthetic' AS source, r.id, r.row + 1 AS line, r.company, r.company_name AS name,
  coalesce(r.postcode, '') AS postcode, coalesce(r.sic_1, '') AS sic_1, '' AS sic_2, '' AS sic_3,
  '' AS sic_4, coalesce(s.text, '') AS raw_sic_1, coalesce(s.flag, '') AS marks,
  coalesce(r.category, '') AS category, r.incorporated, CAST(r.employees AS DOUBLE) AS employees,
  CAST(NULL AS DOUBLE) AS employees_least, CAST(NULL AS DOUBLE) AS employees_most,
  CAST(r.turnover AS DOUBLE) AS turnover, r.head_office, CAST(r.sites AS INTEGER) AS sites
FROM register r
LEFT JOIN register_flag s ON s.row = r.row AND s."column" = 'sic_1';

CREATE TABLE cell_firm AS
SELECT left(sic_1, 2) AS cluster, area, 'synthetic' AS source, id
FROM register
WHERE sic_1 IS NOT NULL;

CREATE TABLE filed AS
SELECT
  'accounts' AS source, row + 1 AS line, company, name, accounts_end,
  CAST(employees AS DOUBLE) AS employees, CAST(employees_before AS DOUBLE) AS employees_before,
  coalesce(sic_1, '') AS sic_1, coalesce(postcode, '') AS postcode
FROM accounts
