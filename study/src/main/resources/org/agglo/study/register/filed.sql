-- The rows of one file of accounts.
INSERT INTO filed BY NAME
SELECT
  $source AS source,
  r.row + 1 AS line,
$columns
FROM $relation r;
