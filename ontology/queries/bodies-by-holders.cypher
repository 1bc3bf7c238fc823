// Which bodies have the most office holders in the articles?
MATCH (p:Person)-[h:HOLDS_OFFICE]->(body)
RETURN body.name AS body, labels(body)[0] AS type, count(DISTINCT p) AS people, collect(DISTINCT p.name) AS names
ORDER BY people DESC, body
