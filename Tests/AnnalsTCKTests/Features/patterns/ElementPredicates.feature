Feature: ElementPredicates - Conditions and lengths inside and behind elements

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (:P {n: 1})-[:R {w: 1}]->(:P {n: 2})-[:R {w: 2}]->(:P {n: 3})-[:R {w: 3}]->(:P {n: 4})
      """

  Scenario: [1] A condition in a node
    When executing query:
      """
      MATCH (a:P WHERE a.n > 1)-->(b WHERE b.n < 4)
      RETURN a.n AS a, b.n AS b
      """
    Then the result should be, in any order:
      | a | b |
      | 2 | 3 |
    And no side effects

  Scenario: [2] A condition in a relationship
    When executing query:
      """
      MATCH (a)-[r:R WHERE r.w % 2 = 1]->()
      RETURN a.n AS a
      """
    Then the result should be, in any order:
      | a |
      | 1 |
      | 3 |
    And no side effects

  Scenario Outline: [3] Lengths behind a relationship
    When executing query:
      """
      MATCH (a {n: 1})-[:R]-><length>(b)
      RETURN collect(b.n) AS reached
      """
    Then the result should be (ignoring element order for lists):
      | reached   |
      | <reached> |
    And no side effects

    Examples:
      | length | reached      |
      | +      | [2, 3, 4]    |
      | *      | [1, 2, 3, 4] |
      | {2}    | [3]          |
      | {1,2}  | [2, 3]       |
      | {2,}   | [3, 4]       |
      | {,1}   | [1, 2]       |

  Scenario: [4] Words of the grammar may be names
    When executing query:
      """
      MATCH (end:P {n: 1})-[in:R]->(where)
      RETURN end.n AS limit, in.w AS order, where.n AS `where`
      """
    Then the result should be, in any order:
      | limit | order | where |
      | 1     | 1     | 2     |
    And no side effects

  Scenario Outline: [5] No relationship stands for two in one MATCH, however it is found
    When executing query:
      """
      MATCH <pattern>
      WITH *
      RETURN count(*) AS n
      """
    Then the result should be, in any order:
      | n   |
      | <n> |
    And no side effects

    Examples:
      | pattern                                | n |
      | ()-[r]->(), ()-[s]->()                 | 6 |
      | ()-[r]->(), ()-[s]->(), ()-[t]->()     | 6 |
      | ()-[r]-(), ()-[s]->()                  | 12 |
      | (a)-[r]->(b), (c)-[s]->(d)-[t]->(e)    | 2 |
      | ()-[r]->()-[s*1..2]->(), ()-[t]->()    | 2 |
