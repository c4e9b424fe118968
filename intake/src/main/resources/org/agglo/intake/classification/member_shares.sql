-- What containers hold together and what they share. Each firm with the set of containers it is in,
-- a bit for each, then the sets, which are few, with their firms.
CREATE TEMP TABLE container_set AS
SELECT
  row_number() OVER () AS s,
  definition,
  {words},
  count(*) AS firms,
  sum(CASE WHEN reason = 1 THEN 1 ELSE 0 END) AS by_company,
  sum(CASE WHEN reason = 2 THEN 1 ELSE 0 END) AS by_code,
  sum(CASE WHEN reason = 3 THEN 1 ELSE 0 END) AS by_keyword,
  count(jobs) AS firms_with_jobs,
  sum(jobs) AS jobs
FROM (
  SELECT i.*, j.jobs
  FROM (
    SELECT p.definition, m.n, min(m.reason) AS reason, {bits}
    FROM container_member m
    JOIN container_place p ON p.c = m.c
    GROUP BY p.definition, m.n
  ) i
  LEFT JOIN (
    SELECT f.n, CAST(j.employees AS DECIMAL(18, 3)) AS jobs
    FROM container_firm f
    JOIN container_job j ON j.source = f.source AND j.id = f.id
  ) j ON j.n = i.n
) f
GROUP BY definition, {words};

CREATE TEMP TABLE container_part AS
SELECT s.*, p.container, p.place, {members} > 1 AS shared
FROM container_set s
JOIN container_place p ON p.definition = s.definition AND {member};

CREATE TEMP TABLE container_all AS
SELECT f.firms, j.jobs
FROM (SELECT count(*) AS firms FROM firm) f
CROSS JOIN (SELECT sum(CAST(employees AS DECIMAL(18, 3))) AS jobs FROM container_job) j;

CREATE TABLE member_coverage AS
SELECT
  p.definition,
  p.container,
  coalesce(c.firms, 0) AS firms,
  coalesce(r.by_company, 0) AS by_company,
  coalesce(r.by_code, 0) AS by_code,
  coalesce(r.by_keyword, 0) AS by_keyword,
  coalesce(c.shared_firms, 0) AS shared_firms,
  coalesce(c.firms_with_jobs, 0) AS firms_with_jobs,
  CASE WHEN a.jobs IS NOT NULL THEN CAST(coalesce(c.jobs, 0) AS DOUBLE) END AS jobs,
  CASE WHEN a.jobs IS NOT NULL THEN CAST(coalesce(c.shared_jobs, 0) AS DOUBLE) END AS shared_jobs,
  coalesce(c.firms, 0) / nullif(CAST(a.firms AS DOUBLE), 0) AS share_firms,
  CAST(coalesce(c.jobs, 0) AS DOUBLE) / nullif(CAST(a.jobs AS DOUBLE), 0) AS share_jobs
FROM (
  SELECT definition, container FROM container_place
  UNION ALL
  SELECT DISTINCT definition, '' FROM container_place
) p
CROSS JOIN container_all a
LEFT JOIN (
  SELECT
    definition,
    container,
    CAST(sum(firms) AS BIGINT) AS firms,
    CAST(sum(CASE WHEN shared THEN firms ELSE 0 END) AS BIGINT) AS shared_firms,
    CAST(sum(firms_with_jobs) AS BIGINT) AS firms_with_jobs,
    sum(jobs) AS jobs,
    sum(CASE WHEN shared THEN jobs END) AS shared_jobs
  FROM (
    SELECT definition, container, shared, firms, firms_with_jobs, jobs
    FROM container_part
    UNION ALL
    SELECT definition, '', {members} > 1, firms, firms_with_jobs, jobs
    FROM container_set
  ) s
  GROUP BY definition, container
) c ON c.definition = p.definition AND c.container = p.container
LEFT JOIN (
  SELECT
    definition,
    container,
    CAST(sum(CASE WHEN reason = 'company' THEN firms ELSE 0 END) AS BIGINT) AS by_company,
    CAST(sum(CASE WHEN reason = 'code' THEN firms ELSE 0 END) AS BIGINT) AS by_code,
    CAST(sum(CASE WHEN reason = 'keyword' THEN firms ELSE 0 END) AS BIGINT) AS by_keyword
  FROM (
    SELECT
      p.definition,
      p.container,
      CASE m.reason WHEN 1 THEN 'company' WHEN 2 THEN 'code' ELSE 'keyword' END AS reason,
      count(*) AS firms
    FROM container_member m
    JOIN container_place p ON p.c = m.c
    GROUP BY p.definition, p.container, m.reason
    UNION ALL
    SELECT definition, '', 'company', CAST(by_company AS BIGINT) FROM container_set
    UNION ALL
    SELECT definition, '', 'code', CAST(by_code AS BIGINT) FROM container_set
    UNION ALL
    SELECT definition, '', 'keyword', CAST(by_keyword AS BIGINT) FROM container_set
  ) n
  GROUP BY definition, container
) r ON r.definition = p.definition AND r.container = p.container
ORDER BY p.definition, p.container;

CREATE TABLE member_overlap AS
SELECT
  o.definition,
  o.first,
  o.second,
  o.firms,
  CASE WHEN x.jobs IS NOT NULL THEN CAST(coalesce(o.jobs, 0) AS DOUBLE) END AS jobs,
  o.firms / CAST(a.firms AS DOUBLE) AS share_of_first,
  o.firms / CAST(b.firms AS DOUBLE) AS share_of_second,
  o.firms / CAST(a.firms + b.firms - o.firms AS DOUBLE) AS jaccard
FROM (
  SELECT
    a.definition,
    a.container AS first,
    b.container AS second,
    CAST(sum(a.firms) AS BIGINT) AS firms,
    sum(a.jobs) AS jobs
  FROM container_part a
  JOIN container_part b
    ON b.s = a.s AND b.place > a.place
  GROUP BY a.definition, a.container, b.container
) o
CROSS JOIN container_all x
JOIN member_coverage a ON a.definition = o.definition AND a.container = o.first
JOIN member_coverage b ON b.definition = o.definition AND b.container = o.second
ORDER BY o.definition, o.firms DESC, o.first, o.second;
