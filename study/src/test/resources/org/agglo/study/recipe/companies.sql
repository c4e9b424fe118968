CREATE TABLE firm AS
SELECT
  'companies-house' AS source, r.company AS id, r.row + 1 AS line, r.company,
  coalesce(r.company_name, '') AS name, coalesce(r.postcode, '') AS postcode,
  coalesce(r.sic_1, '') AS sic_1, coalesce(r.sic_2, '') AS sic_2, coalesce(r.sic_3, '') AS sic_3,
  coalesce(r.sic_4, '') AS sic_4, coalesce(s.text, '') AS raw_sic_1, coalesce(f.marks, '') AS marks,
  coalesce(r.category, '') AS category, r.incorporated,
  CAST(NULL AS DOUBLE) AS employees, CAST(NULL AS DOUBLE) AS employees_least,
  CAST(NULL AS DOUBLE) AS employees_most, CAST(NULL AS DOUBLE) AS turnover,
  CAST(NULL AS BOOLEAN) AS head_office, CAST(NULL AS INTEGER) AS sites
FROM register r
LEFT JOIN register_flag s ON s.row = r.row AND s."column" = 'sic_1'
LEFT JOIN (
  SELECT row, string_agg(DISTINCT flag, ' ' ORDER BY flag) AS marks FROM register_flag GROUP BY row
) f ON f.row = r.row;

CREATE TABLE filed AS
SELECT
  'accounts' AS source, row + 1 AS line, company, name, accounts_end,
  CAST(employees AS DOUBLE) AS employees, CAST(employees_before AS DOUBLE) AS employees_before,
  coalesce(sic_1, '') AS sic_1, coalesce(postcode, '') AS postcode
FROM accounts
