// Who and what holds the graph together: the people and bodies on most shortest ways between others?
CALL annals.betweenness() YIELD node, score
WITH node, score WHERE score > 0 AND (node:Person OR node:Organ)
RETURN node.name AS name, labels(node)[0] AS type, round(score * 10) / 10 AS score
ORDER BY score DESC, name
LIMIT 20
