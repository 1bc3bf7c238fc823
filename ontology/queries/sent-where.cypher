// Which bodies sent how many people where, and when?
MATCH (sender)-[s:SENT_TO]->(target)
RETURN sender.name AS sender, coalesce(s.who_zh, s.who_en) AS who, s.count AS number, target.name AS to,
       s.date AS date, s.modality AS modality, s.quote_zh AS quote
ORDER BY date, sender, to
