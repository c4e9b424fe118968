CREATE TABLE place_area (
  source VARCHAR, id VARCHAR, level VARCHAR, area VARCHAR, how VARCHAR, distance DOUBLE
);
