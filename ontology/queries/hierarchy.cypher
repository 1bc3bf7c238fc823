// What belongs to what: from the smallest place or body to the largest?
MATCH path = (part)-[:PART_OF*]->(whole)
WHERE NOT EXISTS { (whole)-[:PART_OF]->() } AND NOT EXISTS { ()-[:PART_OF]->(part) }
RETURN labels(part)[0] AS type, [n IN nodes(path) | n.name] AS chain
ORDER BY type, chain
