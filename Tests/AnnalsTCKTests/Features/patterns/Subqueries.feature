Feature: Subqueries - EXISTS, COUNT and COLLECT

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:P {n: 'a', x: 1})-[:K]->(b:P {n: 'b', x: 2}), (a)-[:K]->(c:P {n: 'c', x: 1}), (b)-[:L]->(c)
      """

  Scenario: [1] EXISTS of a pattern and of a query
    When executing query:
      """
      MATCH (p:P)
      RETURN p.n AS n, EXISTS { (p)-[:K]->() } AS k, EXISTS { MATCH (p)-->(q) WHERE q.x = p.x } AS same
      """
    Then the result should be, in any order:
      | n   | k     | same  |
      | 'a' | true  | true  |
      | 'b' | false | false |
      | 'c' | false | false |
    And no side effects

  Scenario: [2] EXISTS of a pattern with a condition
    When executing query:
      """
      MATCH (p:P) WHERE NOT EXISTS { (p)<-[r]-(q) WHERE type(r) = 'K' AND q.x = 1 }
      RETURN p.n AS n
      """
    Then the result should be, in any order:
      | n   |
      | 'a' |
    And no side effects

  Scenario: [3] COUNT
    When executing query:
      """
      MATCH (p:P)
      RETURN p.n AS n, COUNT { (p)--() } AS all, COUNT { MATCH (p)-[:K]->(q) WHERE q.x > 1 RETURN q } AS some
      """
    Then the result should be, in any order:
      | n   | all | some |
      | 'a' | 2   | 1    |
      | 'b' | 2   | 0    |
      | 'c' | 2   | 0    |
    And no side effects

  Scenario: [4] COLLECT
    When executing query:
      """
      MATCH (p:P)
      RETURN p.n AS n, COLLECT { MATCH (p)-->(q) RETURN q.n ORDER BY q.n DESC } AS names
      """
    Then the result should be, in any order:
      | n   | names      |
      | 'a' | ['c', 'b'] |
      | 'b' | ['c']      |
      | 'c' | []         |
    And no side effects

  Scenario: [5] Fail on a subquery that writes
    When executing query:
      """
      MATCH (p:P) WHERE EXISTS { MATCH (p)-->(q) SET q.x = 1 }
      RETURN p
      """
    Then a SyntaxError should be raised at compile time: InvalidClauseComposition
