Feature: LabelExpressions - Labels and types joined by not, and, or

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:A {n: 'a'}), (b:B {n: 'b'}), (ab:A:B {n: 'ab'}), (none {n: 'none'}),
             (a)-[:T {n: 't'}]->(b)-[:U {n: 'u'}]->(ab)-[:V {n: 'v'}]->(none)
      """

  Scenario Outline: [1] Nodes by their labels
    When executing query:
      """
      MATCH (x <labels>)
      RETURN x.n AS n
      ORDER BY n
      """
    Then the result should be, in order:
      | n       |
      | <first> |
      | <last>  |
    And no side effects

    Examples:
      | labels      | first | last   |
      | :A          | 'a'   | 'ab'   |
      | IS B        | 'ab'  | 'b'    |
      | :!A         | 'b'   | 'none' |
      | :(A\|B)&!(A&B) | 'a' | 'b'  |
      | :!A&!B\|A&B | 'ab'  | 'none' |

  Scenario Outline: [2] Labels as a condition
    When executing query:
      """
      MATCH (x)
      WHERE <condition>
      RETURN collect(x.n) AS names
      """
    Then the result should be (ignoring element order for lists):
      | names   |
      | <names> |
    And no side effects

    Examples:
      | condition        | names                    |
      | x:A\|B           | ['a', 'b', 'ab']         |
      | x:A:B            | ['ab']                   |
      | x IS A&B         | ['ab']                   |
      | NOT x:%          | ['none']                 |
      | x:%              | ['a', 'b', 'ab']         |
      | x:!(A\|B)        | ['none']                 |
      | x:A = x:B        | ['ab', 'none']           |

  Scenario Outline: [3] Relationships by their types
    When executing query:
      """
      MATCH ()-[r <types>]->()
      RETURN collect(r.n) AS names
      """
    Then the result should be (ignoring element order for lists):
      | names   |
      | <names> |
    And no side effects

    Examples:
      | types     | names           |
      | :T\|U     | ['t', 'u']      |
      | :T\|:V    | ['t', 'v']      |
      | :!T       | ['u', 'v']      |
      | :!(T\|U)  | ['v']           |
      | :%        | ['t', 'u', 'v'] |
      | IS U      | ['u']           |

  Scenario: [4] A bar in a comprehension ends its condition
    When executing query:
      """
      MATCH (x)
      WITH collect(x) AS xs
      RETURN [x IN xs WHERE x:A | x.n] AS names
      """
    Then the result should be (ignoring element order for lists):
      | names       |
      | ['a', 'ab'] |
    And no side effects
