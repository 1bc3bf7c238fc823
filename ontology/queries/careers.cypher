// Which careers can be followed: the offices of each person, in the order of their dates?
MATCH (p:Person)-[h:HOLDS_OFFICE]->(body)
WITH p, h, body ORDER BY h.date
RETURN p.name AS person, count(h) AS offices,
       collect(coalesce(toString(h.date) + ' ', '') + coalesce(h.office_zh, h.office_en, '') + ', ' + body.name) AS career
ORDER BY offices DESC, person
