CREATE OR REPLACE TEMP MACRO three(n) AS lpad(CAST(CAST(n AS BIGINT) % 1000 AS VARCHAR), 3, '0');

CREATE OR REPLACE TEMP MACRO times(n, unit) AS CAST(CAST(floor(n / unit) AS BIGINT) AS VARCHAR);

-- 1,602; to the nearest whole number.
CREATE OR REPLACE TEMP MACRO thousands(n) AS
  CASE
    WHEN round(n) < 1000 THEN CAST(CAST(round(n) AS BIGINT) AS VARCHAR)
    WHEN round(n) < 1000000 THEN times(round(n), 1000) || ',' || three(round(n))
    WHEN round(n) < 1000000000
      THEN times(round(n), 1000000) || ',' || three(floor(round(n) / 1000)) || ',' || three(round(n))
    ELSE times(round(n), 1000000000) || ',' || three(floor(round(n) / 1000000)) || ','
      || three(floor(round(n) / 1000)) || ',' || three(round(n))
  END;

-- Postcodes of Northern Ireland are not republished.
CREATE OR REPLACE TEMP MACRO at_postcode(p) AS
  CASE WHEN starts_with(p, 'BT') THEN 'A postcode in Northern Ireland' ELSE p END;

CREATE OR REPLACE TEMP MACRO in_cell(cluster, area) AS
  CASE WHEN cluster = '' THEN area ELSE cluster || ' in ' || area END;

CREATE OR REPLACE TEMP TABLE flag_row AS
SELECT
  f.source,
  f.id,
  o.organisation,
  f.company,
  f.name,
  f.postcode,
  f.sic_1,
  regexp_extract(f.raw_sic_1, '^ *([0-9]+)', 1) AS digits,
  f.raw_sic_1,
  ' ' || f.marks || ' ' AS marks,
  year(f.incorporated) * 100 + month(f.incorporated) AS founded,
  f.turnover,
  f.sites,
  greatest(coalesce(f.employees_least, 0), coalesce(j.employees, 0)) AS least,
  j.employees,
  j.accounts_end,
  j.how,
  j.employees > 0 OR j.employees_as_filed > 0 OR f.employees_least > 0 AS employs
FROM firm f
JOIN organisation o ON o.source = f.source AND o.id = f.id
LEFT JOIN job j ON j.source = f.source AND j.id = f.id;

CREATE OR REPLACE TEMP TABLE flag_found (
  code VARCHAR,
  subject_kind VARCHAR,
  subject VARCHAR,
  source VARCHAR,
  id VARCHAR,
  cluster VARCHAR,
  area VARCHAR,
  before DOUBLE,
  after DOUBLE,
  unit VARCHAR,
  sentence VARCHAR,
  key VARCHAR
);

CREATE OR REPLACE TEMP TABLE flag_touched (
  code VARCHAR,
  key VARCHAR,
  source VARCHAR,
  id VARCHAR,
  aside BOOLEAN
);

-- missing: the input without which the rule says nothing, [z]; less: what it had to do without.
CREATE OR REPLACE TEMP TABLE flag_looked (code VARCHAR, looked BIGINT, missing VARCHAR, less VARCHAR)
