-- What readers may see: the one door for pages, charts, maps, files and API. The figures have been
-- through the study's disclosure policy; those of a source whose terms let nothing be republished
-- stay behind the door.
CREATE VIEW figure_public AS
SELECT figure_guarded.*
FROM figure_guarded
LEFT JOIN source ON source.id = figure_guarded.source
WHERE source.id IS NULL OR source.republish <> 'NONE'
ORDER BY figure_guarded.row
