// How are 陶鲁笳 and 习仲勋 connected?
MATCH path = allShortestPaths((a:Person {name_zh: '陶鲁笳'})-[*..6]-(b:Person {name_zh: '习仲勋'}))
RETURN path, length(path) AS steps
LIMIT 10
