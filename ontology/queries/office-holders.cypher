// Who held which office where, in the order of rank and date?
MATCH (p:Person)-[h:HOLDS_OFFICE]->(body)
RETURN p.name_zh AS person, p.name_en AS person_en, h.office_zh AS office, h.office_en AS office_en,
       body.name AS body, h.date AS as_of, h.certainty AS certainty
ORDER BY h.rank, as_of, person
