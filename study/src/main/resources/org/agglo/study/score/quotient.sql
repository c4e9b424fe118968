SELECT source, cluster, definition, area, location_quotient, location_quotient_rest
FROM quotient
ORDER BY source, cluster, definition, area
