// Which campaigns were carried out by the same places and bodies?
MATCH (a:Campaign)<-[:TAKES_PART_IN]-(who)-[:TAKES_PART_IN]->(b:Campaign)
WHERE a.name < b.name
RETURN a.name AS campaign, b.name AS together_with, count(DISTINCT who) AS number, collect(DISTINCT who.name) AS who
ORDER BY number DESC, campaign, together_with
