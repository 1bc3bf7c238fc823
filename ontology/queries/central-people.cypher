// Who has most relations to others, articles left aside?
MATCH (p:Person)-[r]-(other)
WHERE NOT other:Article
RETURN p.name AS person, count(r) AS relations, count(DISTINCT other) AS others, collect(DISTINCT type(r)) AS kinds
ORDER BY relations DESC, person
