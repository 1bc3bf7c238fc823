// Who went where, and when?
MATCH (who)-[w:WENT_TO]->(place)
RETURN w.date AS date, who.name AS who, place.name AS place, w.modality AS modality,
       coalesce(w.quote_zh, w.quote_en) AS quote
ORDER BY date, who, place
