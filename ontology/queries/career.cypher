// What was the career of 习仲勋: offices, meetings, travels, by date, with the sentences?
MATCH (p:Person {name_zh: '习仲勋'})-[r]->(other)
WHERE type(r) <> 'MENTIONED_IN'
RETURN r.date AS date, type(r) AS relation, coalesce(r.office_zh, r.role, r.topic_zh) AS as_what,
       other.name AS where, coalesce(r.quote_zh, r.quote_en) AS quote
ORDER BY date, relation, where
