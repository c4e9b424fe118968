-- Codes of frames in which no firm has a label.
CREATE TABLE member_idle AS
SELECT p.definition, p.container, c.frame, count(*) AS codes
FROM container_label c
JOIN container_place p ON p.c = c.c
WHERE NOT EXISTS (SELECT 1 FROM container_labelled l WHERE l.frame = c.frame)
GROUP BY p.definition, p.container, c.frame
ORDER BY p.definition, p.container, c.frame;
