SELECT status, flags, count(*) AS figures
FROM figure_public
GROUP BY status, flags
ORDER BY status, flags
