// Who held office in the same body as 陶鲁笳?
MATCH (p:Person {name_zh: '陶鲁笳'})-[own:HOLDS_OFFICE]->(body)<-[h:HOLDS_OFFICE]-(colleague:Person)
RETURN DISTINCT colleague.name AS colleague, h.office_zh AS office, body.name AS body, h.date AS as_of
ORDER BY body, colleague
