-- The figures of a build that the study has an expectation of.
SELECT DISTINCT figure_public.*
FROM figure_public
JOIN expectation
  ON expectation.metric = figure_public.metric
  AND expectation.measure = figure_public.measure
  AND expectation.cluster = figure_public.cluster
  AND expectation.area = figure_public.area
ORDER BY figure_public.row
