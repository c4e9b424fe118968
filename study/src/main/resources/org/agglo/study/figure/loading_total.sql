SELECT
  CAST(coalesce(sum(CAST(rows AS BIGINT)), 0) AS BIGINT) AS rows,
  CAST(coalesce(sum(CAST(loaded AS BIGINT)), 0) AS BIGINT) AS loaded,
  CAST(coalesce(sum(CAST(rejected AS BIGINT)), 0) AS BIGINT) AS rejected
FROM loading
