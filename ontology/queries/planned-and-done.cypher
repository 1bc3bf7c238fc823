// Which figures were only planned or claimed?
MATCH (owner)-[r:HAS_FIGURE]->(f:Figure)
WHERE f.modality IN ['planned', 'claimed']
RETURN owner.name AS of, f.modality AS modality, coalesce(f.surface_zh, f.surface_en) AS words, f.as_of AS as_of,
       coalesce(r.quote_zh, r.quote_en) AS quote
ORDER BY of, words
