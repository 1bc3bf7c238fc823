// Which statements rest on the English translation alone?
// (The articles of seeds/ have none.)
MATCH (a)-[r]->(b)
WHERE r.quote_zh IS NULL AND r.quote_en IS NOT NULL
RETURN type(r) AS relation, a.name AS subject, b.name AS object, r.certainty AS certainty, r.quote_en AS quote
ORDER BY relation, subject, object
