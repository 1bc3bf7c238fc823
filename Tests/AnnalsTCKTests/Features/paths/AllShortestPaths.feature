Feature: AllShortestPaths - Every path of the least length

  Scenario: [1] Ways over different nodes
    Given an empty graph
    And having executed:
      """
      CREATE (a:A)-[:K]->(x {n: 'x'})-[:K]->(d:D), (a)-[:K]->(y {n: 'y'})-[:K]->(d),
             (a)-[:K]->(z)-[:K]->(w)-[:K]->(d)
      """
    When executing query:
      """
      MATCH p = allShortestPaths((a:A)-[*]->(d:D))
      RETURN nodes(p)[1].n AS over, length(p) AS length
      """
    Then the result should be, in any order:
      | over | length |
      | 'x'  | 2      |
      | 'y'  | 2      |
    And no side effects

  Scenario: [2] Parallel relationships make paths of their own
    Given an empty graph
    And having executed:
      """
      CREATE (a:A)-[:K {i: 1}]->(b:B)-[:K {i: 3}]->(c:C), (a)-[:K {i: 2}]->(b), (b)-[:L {i: 4}]->(c)
      """
    When executing query:
      """
      MATCH p = allShortestPaths((a:A)-[*]->(c:C))
      RETURN [r IN relationships(p) | r.i] AS way
      """
    Then the result should be, in any order:
      | way    |
      | [1, 3] |
      | [2, 3] |
      | [1, 4] |
      | [2, 4] |
    And no side effects

  Scenario: [3] A grid has as many as there are orders of steps
    Given an empty graph
    And having executed:
      """
      UNWIND range(0, 3) AS x UNWIND range(0, 3) AS y CREATE (:P {x: x, y: y})
      """
    And having executed:
      """
      MATCH (p:P), (q:P)
      WHERE (q.x = p.x + 1 AND q.y = p.y) OR (q.x = p.x AND q.y = p.y + 1)
      CREATE (p)-[:N]->(q)
      """
    When executing query:
      """
      MATCH p = allShortestPaths((a:P {x: 0, y: 0})-[:N*]-(b:P {x: 3, y: 3}))
      RETURN count(p) AS n, min(length(p)) AS least, max(length(p)) AS most
      """
    Then the result should be, in any order:
      | n  | least | most |
      | 20 | 6     | 6    |
    And no side effects

  Scenario: [4] As an expression they are a list
    Given an empty graph
    And having executed:
      """
      CREATE (a:A)-[:K]->(:X)-[:K]->(d:D), (a)-[:K]->(:Y)-[:K]->(d)
      """
    When executing query:
      """
      MATCH (a:A), (d:D)
      RETURN size(allShortestPaths((a)-[*]-(d))) AS n, allShortestPaths((d)-[*]->(a)) AS back
      """
    Then the result should be, in any order:
      | n | back |
      | 2 | []   |
    And no side effects

  Scenario Outline: [5] The spellings of GQL
    Given an empty graph
    And having executed:
      """
      CREATE (a:A)-[:K]->(:X)-[:K]->(d:D), (a)-[:K]->(:Y)-[:K]->(d), (a)-[:K]->(:Z)-[:K]->()-[:K]->(d)
      """
    When executing query:
      """
      MATCH p = <search> (a:A)-[:K*]->(d:D)
      RETURN count(p) AS n, sum(length(p)) AS steps
      """
    Then the result should be, in any order:
      | n   | steps   |
      | <n> | <steps> |
    And no side effects

    Examples:
      | search            | n | steps |
      | ALL               | 3 | 7     |
      | ALL SHORTEST      | 2 | 4     |
      | ANY SHORTEST      | 1 | 2     |
      | SHORTEST 1        | 1 | 2     |
      | SHORTEST 3 PATHS  | 3 | 7     |
      | SHORTEST 1 GROUP  | 2 | 4     |
      | SHORTEST 2 GROUPS | 3 | 7     |
