// Which meetings were held, by whom, who spoke there, and about what?
MATCH (m:Meeting)
OPTIONAL MATCH (host:Organ)-[h:HELD]->(m)
OPTIONAL MATCH (speaker:Person)-[s:SPOKE_AT]->(m)
RETURN m.name AS meeting, coalesce(h.date, s.date) AS date, host.name AS held_by,
       collect(DISTINCT speaker.name) AS speakers, collect(DISTINCT coalesce(s.topic_zh, s.topic_en)) AS topics
ORDER BY date, meeting
