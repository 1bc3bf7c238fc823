// How did each campaign spread: which places took part first, and how many by each month?
MATCH (c:Campaign)<-[r:TAKES_PART_IN]-(place:Place)
WHERE r.date IS NOT NULL
WITH c, place, min(r.date) AS first
RETURN c.name AS campaign, toString(first.year) + '-' + right('0' + toString(first.month), 2) AS month,
       count(place) AS new_places, collect(place.name) AS places
ORDER BY campaign, month
