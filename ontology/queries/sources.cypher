// Which agency reported which article, from where, and whom does it name?
MATCH (a:Article)-[r:REPORTED_BY]->(agency:Organ)
OPTIONAL MATCH (p:Person)-[:MENTIONED_IN]->(a)
RETURN a.first AS date, agency.name AS agency, r.place AS dateline, a.name AS article, collect(p.name) AS people
ORDER BY date, article
