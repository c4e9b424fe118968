CREATE TABLE filed (source VARCHAR, line BIGINT, company VARCHAR, name VARCHAR, accounts_end DATE, employees DOUBLE, employees_before DOUBLE, sic_1 VARCHAR, postcode VARCHAR);
CREATE TABLE cell_firm (cluster VARCHAR, area VARCHAR, source VARCHAR, id VARCHAR);
CREATE TABLE job (source VARCHAR, id VARCHAR, employees DOUBLE, employees_before DOUBLE, accounts_end DATE, accounts INTEGER, how VARCHAR, employees_as_filed DOUBLE);
CREATE TABLE misread (company VARCHAR, accounts_end DATE, employees DOUBLE, employees_before DOUBLE, rule VARCHAR, key VARCHAR, decision VARCHAR)
