// What numbers are given for each place, with unit, bound and date?
MATCH (place:Place)-[:HAS_FIGURE]->(f:Figure)
RETURN place.name AS place, f.value AS value, f.max AS at_most, f.unit AS unit, f.bound AS bound,
       coalesce(f.what_zh, f.what_en) AS what, f.modality AS modality, f.as_of AS as_of
ORDER BY place, unit, value DESC
