// Who held the same office of the same body after whom?
// (The articles of seeds/ have none.)
MATCH (earlier:Person)-[a:HOLDS_OFFICE]->(body)<-[b:HOLDS_OFFICE]-(later:Person)
WHERE a.office_zh = b.office_zh AND a.date < b.date AND earlier <> later
RETURN body.name AS body, a.office_zh AS office, earlier.name AS first, a.date AS first_as_of,
       later.name AS then, b.date AS then_as_of
ORDER BY body, office, first_as_of, then_as_of
