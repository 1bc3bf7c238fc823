// Into which communities does the graph fall, and who and what belongs to each?
CALL annals.communities() YIELD node, community
WITH node, community WHERE NOT node:Figure
WITH community, node ORDER BY node.mentions DESC, node.name
RETURN community, count(node) AS size, collect(node.name)[..8] AS members
ORDER BY size DESC, community
LIMIT 20
