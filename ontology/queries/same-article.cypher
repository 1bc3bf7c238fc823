// Who is named together with whom in the articles?
MATCH (a:Person)-[:MENTIONED_IN]->(article:Article)<-[:MENTIONED_IN]-(b:Person)
WHERE a.name < b.name
RETURN a.name AS person, b.name AS together_with, count(DISTINCT article) AS articles, min(article.first) AS first
ORDER BY articles DESC, person, together_with
