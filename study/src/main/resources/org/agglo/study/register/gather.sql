CREATE TABLE firm (
  source VARCHAR, id VARCHAR, line BIGINT, company VARCHAR, name VARCHAR, postcode VARCHAR,
  sic_1 VARCHAR, sic_2 VARCHAR, sic_3 VARCHAR, sic_4 VARCHAR, raw_sic_1 VARCHAR, marks VARCHAR,
  category VARCHAR, incorporated DATE, employees DOUBLE, employees_least DOUBLE,
  employees_most DOUBLE, turnover DOUBLE, latitude DOUBLE, longitude DOUBLE, easting DOUBLE,
  northing DOUBLE, head_office BOOLEAN, sites INTEGER
);
CREATE TABLE filed (
  source VARCHAR, line BIGINT, company VARCHAR, name VARCHAR, accounts_end DATE, employees DOUBLE,
  employees_before DOUBLE, sic_1 VARCHAR, postcode VARCHAR
);
CREATE TABLE postcode (postcode VARCHAR, latitude DOUBLE, longitude DOUBLE, ended VARCHAR);
CREATE TABLE set_aside (
  source VARCHAR, file VARCHAR, line DOUBLE, field DOUBLE, code VARCHAR, reason VARCHAR
);
