// Which provinces give the greatest single figure of cadres?
MATCH (place:Place)-[:HAS_FIGURE]->(f:Figure {unit: 'cadre'})
WITH place, f ORDER BY f.value DESC
WITH place, collect(f)[0] AS greatest
RETURN place.name AS place, greatest.value AS cadres, greatest.surface_zh AS words, greatest.as_of AS as_of
ORDER BY cadres DESC, place
