CREATE OR REPLACE TABLE organisation AS
SELECT
  r.source,
  r.id,
  coalesce(j.organisation, r.unit) AS organisation,
  CASE
    WHEN n.unit IS NOT NULL THEN 'number'
    WHEN j.unit IS NOT NULL THEN j.rule
    ELSE 'alone'
  END AS rule,
  CASE WHEN n.unit IS NOT NULL THEN CAST(1 AS DOUBLE) ELSE j.score END AS score,
  r.enterprise_group
FROM match_row r
LEFT JOIN match_joined j ON j.unit = r.unit
LEFT JOIN (SELECT unit FROM match_row GROUP BY unit HAVING count(*) > 1) n ON n.unit = r.unit;

CREATE OR REPLACE TABLE match_review AS
SELECT kind, left_source, left_id, right_source, right_id, score, reason, decision
FROM match_review_text
ORDER BY kind, left_id, right_id, left_source, right_source;

DROP TABLE match_joined;
DROP TABLE match_review_text;
DROP TABLE match_named;
DROP TABLE match_first;
DROP TABLE match_row;
DROP TABLE match_different
