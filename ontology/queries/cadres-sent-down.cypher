// Which places and bodies tell of how many cadres, as of when, and with which words?
MATCH (sender)-[r:HAS_FIGURE]->(f:Figure)
WHERE f.unit IN ['cadre', 'person'] AND (f.what_zh CONTAINS '干部' OR f.what_en CONTAINS 'cadre')
RETURN sender.name AS who, f.value AS number, f.max AS at_most, f.bound AS bound, f.modality AS modality,
       f.as_of AS as_of, coalesce(f.surface_zh, f.surface_en) AS words
ORDER BY number DESC, who
