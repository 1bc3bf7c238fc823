Feature: Compound - reduce, CASE and projections of maps

  Scenario Outline: [1] reduce
    Given any graph
    When executing query:
      """
      RETURN reduce(sum = <initial>, x IN <list> | <step>) AS x
      """
    Then the result should be, in any order:
      | x       |
      | <value> |
    And no side effects

    Examples:
      | initial | list         | step          | value     |
      | 0       | [1, 2, 3]    | sum + x       | 6         |
      | 0       | []           | sum + x       | 0         |
      | 0       | null         | sum + x       | null      |
      | ''      | ['a', 'b']   | x + sum       | 'ba'      |
      | [0]     | [1, 2]       | sum + [x * 2] | [0, 2, 4] |
      | 0       | [1, null, 2] | sum + x       | null      |

  Scenario: [2] reduce over the nodes of a path
    Given an empty graph
    And having executed:
      """
      CREATE (:A {x: 1})-[:R]->({x: 2})-[:R]->(:B {x: 4})
      """
    When executing query:
      """
      MATCH p = (:A)-[*]->(:B)
      RETURN reduce(sum = 0, n IN nodes(p) | sum + n.x) AS sum
      """
    Then the result should be, in any order:
      | sum |
      | 7   |
    And no side effects

  Scenario: [3] CASE with several values for one result
    Given any graph
    When executing query:
      """
      UNWIND [1, 2, 3, null] AS x
      RETURN x, CASE x WHEN 1, 2 THEN 'few' WHEN 3 THEN 'many' ELSE 'none' END AS word
      """
    Then the result should be, in any order:
      | x    | word   |
      | 1    | 'few'  |
      | 2    | 'few'  |
      | 3    | 'many' |
      | null | 'none' |
    And no side effects

  Scenario: [4] A map projected from a node
    Given an empty graph
    And having executed:
      """
      CREATE (:P {a: 1, b: 2})
      """
    When executing query:
      """
      MATCH (p:P)
      WITH p, 5 AS extra
      RETURN p {.a, .c} AS some, p {.*, a: 3} AS all, p {extra, twice: p.a * 2} AS more, p {} AS nothing
      """
    Then the result should be, in any order:
      | some            | all          | more                 | nothing |
      | {a: 1, c: null} | {a: 3, b: 2} | {extra: 5, twice: 2} | {}      |
    And no side effects

  Scenario: [5] A map projected from a map and from null
    Given any graph
    When executing query:
      """
      WITH {a: 1, b: {c: 2}} AS map, null AS none
      RETURN map {.b, d: map.b.c} AS x, none {.a} AS y
      """
    Then the result should be, in any order:
      | x                 | y    |
      | {b: {c: 2}, d: 2} | null |
    And no side effects

  Scenario: [6] OFFSET is SKIP
    Given any graph
    When executing query:
      """
      UNWIND [3, 1, 2] AS x
      RETURN x ORDER BY x OFFSET 1 LIMIT 1
      """
    Then the result should be, in order:
      | x |
      | 2 |
    And no side effects
