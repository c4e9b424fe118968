-- What readers may see: the one door for pages, charts, maps, files and API. Figures of a source
-- whose terms let nothing be republished stay behind it.
CREATE VIEW figure_public AS
SELECT figure.*
FROM figure
LEFT JOIN source ON source.id = figure.source
WHERE source.id IS NULL OR source.republish <> 'NONE'
ORDER BY figure.row
