// Who met whom, when and where?
// (The articles of seeds/ have none.)
MATCH (a:Person)-[m:MET]->(b:Person)
RETURN m.date AS date, a.name AS person, b.name AS met, m.place AS place, coalesce(m.quote_zh, m.quote_en) AS quote
ORDER BY date, person, met
