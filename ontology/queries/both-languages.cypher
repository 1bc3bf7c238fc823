// Which statements rest on a sentence in both languages?
MATCH (a)-[r]->(b)
WHERE type(r) <> 'MENTIONED_IN' AND r.quote_zh IS NOT NULL AND r.quote_en IS NOT NULL
RETURN type(r) AS relation, a.name AS subject, b.name AS object, r.quote_zh AS quote_zh, r.quote_en AS quote_en
ORDER BY relation, subject, object
