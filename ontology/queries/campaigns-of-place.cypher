// In which campaigns did a place or body take part?
MATCH (who)-[r:TAKES_PART_IN]->(c:Campaign)
RETURN who.name AS who, labels(who)[0] AS type, count(DISTINCT c) AS campaigns,
       collect(DISTINCT c.name) AS names, min(r.date) AS first
ORDER BY campaigns DESC, who
