CREATE OR REPLACE TABLE flag AS
SELECT
  f.code, f.subject_kind, f.subject, f.source, f.id, f.cluster, f.area, f.before, f.after, f.unit,
  f.sentence, f.key,
  coalesce(d.decision, '') AS decision,
  coalesce(d.reason, '') AS reason
FROM flag_found f
LEFT JOIN flag_decision d ON d.key = f.key
ORDER BY f.code, f.subject_kind, f.subject, f.source, f.id, f.key;

CREATE OR REPLACE TABLE flag_firm AS
SELECT t.source, t.id, t.code, t.key, t.aside AND d.key IS NULL AS aside
FROM flag_touched t
LEFT JOIN flag_decision d ON d.key = t.key AND d.decision = 'overridden'
ORDER BY t.source, t.id, t.code, t.key;

CREATE OR REPLACE TABLE flag_rule AS
SELECT
  c.code,
  c.rule,
  CASE
    WHEN l.missing <> '' THEN 'z'
    WHEN coalesce(n.flagged, 0) > 0 THEN 'found'
    ELSE 'none found'
  END AS state,
  coalesce(n.flagged, 0) AS flagged,
  l.looked AS of,
  l.missing || l.less AS why
FROM flag_catalogue c
JOIN flag_looked l ON l.code = c.code
LEFT JOIN (
  SELECT code, count(*) AS flagged FROM flag_found WHERE subject_kind <> 'source' GROUP BY code
) n ON n.code = c.code
ORDER BY c.place;

DROP TABLE flag_found;
DROP TABLE flag_touched;
DROP TABLE flag_looked;
DROP TABLE flag_row;
DROP TABLE IF EXISTS flag_cell;
DROP TABLE flag_catalogue;
DROP TABLE sic_likely;
DROP TABLE flag_threshold;
DROP TABLE flag_decision
