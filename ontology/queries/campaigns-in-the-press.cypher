// Which campaigns are the articles about, year by year?
MATCH (c:Campaign)-[m:MENTIONED_IN]->(a:Article)
RETURN a.first.year AS year, c.name AS campaign, count(a) AS articles, sum(m.count) AS mentions
ORDER BY year, mentions DESC, campaign
