// Which bodies sit in or are in charge of each place?
MATCH (o:Organ)-[l:LOCATED_IN]->(place:Place)
RETURN place.name AS place, count(DISTINCT o) AS number, collect(DISTINCT o.name) AS bodies
ORDER BY number DESC, place
