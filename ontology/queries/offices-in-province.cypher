// Who held which office of the party and government bodies in 山西省, and as of when?
MATCH (province:Place {name_zh: '山西省'})
MATCH (p:Person)-[h:HOLDS_OFFICE]->(body)
WHERE body = province OR (body)-[:LOCATED_IN]->(province) OR (body)-[:LOCATED_IN]->(:Place)-[:PART_OF*1..3]->(province)
RETURN p.name AS person, h.office_zh AS office, h.office_en AS office_en, body.name AS body, h.date AS as_of
ORDER BY as_of, body, person
