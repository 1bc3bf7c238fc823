// How did the campaign 干部下放 unfold, day by day?
MATCH (c:Campaign {name_zh: '干部下放'})<-[r:TAKES_PART_IN|LEADS]-(who)
RETURN r.date AS date, who.name AS who, labels(who)[0] AS type, coalesce(r.role, 'leads') AS role,
       coalesce(r.quote_zh, r.quote_en) AS quote
ORDER BY date, who
