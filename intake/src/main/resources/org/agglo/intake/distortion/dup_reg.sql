CREATE OR REPLACE TEMP TABLE office_count AS
SELECT postcode, count(*) AS n
FROM (SELECT DISTINCT postcode, organisation FROM flag_row WHERE postcode <> '')
GROUP BY postcode;

-- Each company of a postcode that has many, once.
CREATE OR REPLACE TEMP TABLE office_company AS
WITH row_of AS (
  SELECT
    r.postcode,
    r.organisation,
    upper(CASE WHEN upper(split_part(r.name, ' ', 1)) = 'THE'
      THEN split_part(r.name, ' ', 2) ELSE split_part(r.name, ' ', 1) END) AS word,
    r.founded,
    CASE WHEN r.employs THEN 1 ELSE 0 END AS employs
  FROM flag_row r
  JOIN office_count c ON c.postcode = r.postcode
  CROSS JOIN flag_threshold t
  CROSS JOIN (SELECT median(n) AS median FROM office_count) middle
  WHERE c.n > t.office_companies OR c.n > t.office_median * middle.median
)
SELECT
  postcode, organisation,
  min(word) AS word,
  min(founded) AS founded,
  max(employs) AS employs
FROM row_of
GROUP BY postcode, organisation;

CREATE OR REPLACE TEMP TABLE office AS
WITH word AS (
  SELECT postcode, max(n) AS n
  FROM (
    SELECT postcode, word, count(*) AS n FROM office_company WHERE word <> '' GROUP BY postcode, word
  )
  GROUP BY postcode
),
month AS (
  SELECT postcode, max(n) AS n
  FROM (
    SELECT postcode, founded, count(*) AS n
    FROM office_company
    WHERE founded IS NOT NULL
    GROUP BY postcode, founded
  )
  GROUP BY postcode
),
whole AS (
  SELECT postcode, count(*) AS n, sum(CAST(employs AS BIGINT)) AS employing
  FROM office_company
  GROUP BY postcode
),
judged AS (
  SELECT
    w.postcode,
    w.n,
    w.employing,
    s.n AS same_word,
    m.n AS same_month,
    t.office_median AS vast_from,
    w.n > t.office_companies AS many,
    k.known AND w.n - w.employing >= t.office_jobless * w.n AS jobless,
    coalesce(s.n >= t.office_alike * w.n, false) AS alike,
    coalesce(m.n >= t.office_alike * w.n, false) AS together,
    w.n > t.office_median * middle.median AS vast
  FROM whole w
  CROSS JOIN flag_threshold t
  CROSS JOIN (SELECT median(n) AS median FROM office_count) middle
  CROSS JOIN (SELECT count(*) > 0 AS known FROM flag_row WHERE employs) k
  LEFT JOIN word s ON s.postcode = w.postcode
  LEFT JOIN month m ON m.postcode = w.postcode
)
SELECT
  postcode, n, same_word, same_month, vast, vast_from,
  many AND jobless AS jobless,
  many AND alike AS alike,
  many AND together AS together,
  n - employing AS idle,
  employing + CASE WHEN n > employing THEN 1 ELSE 0 END AS counted,
  'dup-reg:' || postcode AS key
FROM judged
WHERE vast OR many AND (jobless OR alike OR together);

INSERT INTO flag_found
SELECT
  'dup-reg', 'postcode', postcode, '', '', '', '', n, counted, 'companies',
  at_postcode(postcode) || ' holds ' || thousands(n) || ' companies'
    || CASE WHEN jobless THEN ', ' || thousands(idle) || ' of them without employees' ELSE '' END
    || CASE WHEN alike THEN ', ' || thousands(same_word) || ' with the same first word' ELSE '' END
    || CASE WHEN together
      THEN ', ' || thousands(same_month) || ' incorporated in the same month' ELSE '' END
    || CASE WHEN vast
      THEN ', more than ' || thousands(vast_from) || ' times the median of a postcode'
      ELSE '' END
    || '; those without employees count once: ' || thousands(n) || ' before, ' || thousands(counted)
    || ' after.',
  key
FROM office;

-- One of those without employees stands for all of them.
INSERT INTO flag_touched
SELECT 'dup-reg', f.key, r.source, r.id, c.employs = 0 AND c.organisation <> one.organisation
FROM office f
JOIN flag_row r ON r.postcode = f.postcode
JOIN office_company c ON c.postcode = r.postcode AND c.organisation = r.organisation
LEFT JOIN (
  SELECT postcode, min(organisation) AS organisation
  FROM office_company
  WHERE employs = 0
  GROUP BY postcode
) one ON one.postcode = r.postcode;

INSERT INTO flag_looked
SELECT
  'dup-reg',
  (SELECT count(*) FROM office_count),
  CASE WHEN (SELECT count(*) FROM office_count) = 0 THEN 'no firm has a postcode' ELSE '' END,
  CASE WHEN (SELECT count(*) FROM flag_row WHERE employs) = 0
    THEN 'employees are not known, so only names, months and numbers of companies were looked at'
    ELSE '' END;

DROP TABLE office;
DROP TABLE office_company;
DROP TABLE office_count
