-- What each row belongs to by its number: the company, or the row itself. A row that a person said is
-- not of the company whose number it has stands alone.
CREATE OR REPLACE TEMP TABLE match_row AS
SELECT
  f.source,
  f.id,
  CASE
    WHEN f.company <> '' AND d.id IS NULL THEN f.company
    ELSE f.source || ':' || f.id
  END AS unit,
  f.company,
  f.name,
  f.postcode,
  /*group*/ '' AS enterprise_group
FROM firm f
LEFT JOIN (
  SELECT DISTINCT r.source, r.id
  FROM match_different p
  JOIN firm l ON l.source = p.left_source AND l.id = p.left_id
  JOIN firm r ON r.source = p.right_source AND r.id = p.right_id
  WHERE l.company = r.company
) d ON d.source = f.source AND d.id = f.id
