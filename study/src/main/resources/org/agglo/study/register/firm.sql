-- The rows of one register. A code as filed is what the file had, where it was mended or not read.
INSERT INTO firm BY NAME
SELECT
  $source AS source,
  r.row + 1 AS line,
$columns,
  coalesce(nullif(regexp_extract(coalesce(m.text, ''), '^[^0-9]*([0-9]+)', 1), ''), sic_1)
    AS raw_sic_1,
  coalesce(m.marks, '') AS marks
FROM $relation r
LEFT JOIN (
  SELECT "row", min(text) AS text, string_agg(DISTINCT flag, ' ' ORDER BY flag) AS marks
  FROM $relation_flag
  WHERE "column" = $sic
  GROUP BY "row"
) m ON m."row" = r."row";
