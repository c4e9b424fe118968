-- Firms whose name may hold a word of a container, or be one of its companies, by words: lower-case
-- letters and digits with one blank between them and around them.
CREATE TEMP TABLE container_named AS
SELECT
  n,
  ' ' || trim(regexp_replace(regexp_replace(lower(name), '[''’`]', '', 'g'), '[^\p{L}\p{N}]+', ' ', 'g'))
    || ' ' AS words
FROM container_firm
WHERE regexp_matches(name, {pattern});

CREATE TEMP TABLE container_worded AS
SELECT c.c, n.n, c.k, c.excluded
FROM container_named n
JOIN container_word c ON contains(n.words, c.words);

CREATE TEMP TABLE container_listed AS
SELECT c.c, f.n, c.k, c.excluded
FROM container_firm f
JOIN container_company c ON c.number = f.company
WHERE f.company <> ''
UNION
SELECT c.c, n.n, c.k, c.excluded
FROM container_named n
JOIN container_company c ON c.words = regexp_replace(n.words, {form}, ' ')
WHERE c.words <> '';
