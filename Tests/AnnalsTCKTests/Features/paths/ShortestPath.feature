Feature: ShortestPath - One path of the least length

  # Two ways lead from a to d: three steps of K, or two of L through e.
  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:Start {n: 'a'})-[:K {open: true}]->(b {n: 'b'})-[:K {open: true}]->(c {n: 'c'})-[:K {open: true}]->(d:End {n: 'd'}),
             (a)-[:L {open: false}]->(e {n: 'e'})-[:L {open: true}]->(d),
             (c)-[:K {open: false}]->(a),
             (:Alone {n: 'f'})
      """

  Scenario: [1] The shortest of two ways is taken
    When executing query:
      """
      MATCH p = shortestPath((a:Start)-[*]->(d:End))
      RETURN p
      """
    Then the result should be, in any order:
      | p                                                                                              |
      | <(:Start {n: 'a'})-[:L {open: false}]->({n: 'e'})-[:L {open: true}]->(:End {n: 'd'})> |
    And no side effects

  Scenario Outline: [2] Types and directions say which ways there are
    When executing query:
      """
      MATCH p = shortestPath((a {n: '<from>'})<path>(b {n: '<to>'}))
      RETURN length(p) AS length, [x IN nodes(p) | x.n] AS names
      """
    Then the result should be, in any order:
      | length   | names   |
      | <length> | <names> |
    And no side effects

    Examples:
      | from | path           | to | length | names                |
      | a    | -[:K*]->       | d  | 3      | ['a', 'b', 'c', 'd'] |
      | a    | -[:L*]->       | d  | 2      | ['a', 'e', 'd']      |
      | a    | -[:K\|L*]->    | d  | 2      | ['a', 'e', 'd']      |
      | d    | <-[:K*]-       | a  | 3      | ['d', 'c', 'b', 'a'] |
      | d    | -[:K*]-        | a  | 2      | ['d', 'c', 'a']      |
      | e    | -[:L*]-        | a  | 1      | ['e', 'a']           |
      | b    | -[:K*]->       | a  | 2      | ['b', 'c', 'a']      |
      | a    | -[:K*..3]->    | d  | 3      | ['a', 'b', 'c', 'd'] |
      | a    | -[:K*1..9]->   | c  | 2      | ['a', 'b', 'c']      |

  Scenario Outline: [3] Where no way leads there is no row
    When executing query:
      """
      MATCH p = shortestPath((a {n: '<from>'})<path>(b {n: '<to>'}))
      RETURN p
      """
    Then the result should be empty
    And no side effects

    Examples:
      | from | path        | to |
      | d    | -[*]->      | a  |
      | a    | -[*]-       | f  |
      | a    | -[:K*..2]-> | d  |
      | a    | -[:M*]-     | d  |

  Scenario: [4] An optional shortest path may be null
    When executing query:
      """
      MATCH (a:Start), (x) WHERE x <> a
      OPTIONAL MATCH p = shortestPath((a)-[:K*]->(x))
      RETURN x.n AS name, length(p) AS length
      """
    Then the result should be, in any order:
      | name | length |
      | 'b'  | 1      |
      | 'c'  | 2      |
      | 'd'  | 3      |
      | 'e'  | null   |
      | 'f'  | null   |
    And no side effects

  Scenario: [5] A shortest path is an expression too
    When executing query:
      """
      MATCH (a:Start), (d:End), (f:Alone)
      RETURN length(shortestPath((a)-[*]->(d))) AS there, shortestPath((d)-[*]->(a)) AS back, shortestPath((a)-[*]-(f)) AS away
      """
    Then the result should be, in any order:
      | there | back | away |
      | 2     | null | null |
    And no side effects

  Scenario: [6] Properties are asked of every relationship on the way
    When executing query:
      """
      MATCH p = shortestPath((a:Start)-[* {open: true}]->(d:End))
      RETURN [r IN relationships(p) | type(r)] AS types
      """
    Then the result should be, in any order:
      | types           |
      | ['K', 'K', 'K'] |
    And no side effects

  Scenario: [7] The relationships of the way are a list
    When executing query:
      """
      MATCH shortestPath((a:Start)-[way*]->(d:End))
      RETURN way
      """
    Then the result should be, in any order:
      | way                                      |
      | [[:L {open: false}], [:L {open: true}]] |
    And no side effects

  Scenario: [8] One path for every pair
    When executing query:
      """
      MATCH (x), (y) WHERE x.n IN ['a', 'b'] AND y.n IN ['c', 'd']
      MATCH p = shortestPath((x)-[*]->(y))
      RETURN x.n AS x, y.n AS y, length(p) AS length
      """
    Then the result should be, in any order:
      | x   | y   | length |
      | 'a' | 'c' | 2      |
      | 'a' | 'd' | 2      |
      | 'b' | 'c' | 1      |
      | 'b' | 'd' | 2      |
    And no side effects

  Scenario: [9] A length of one needs no asterisk
    When executing query:
      """
      MATCH p = shortestPath((a:Start)-[:K]->(x))
      RETURN x.n AS name, length(p) AS length
      """
    Then the result should be, in any order:
      | name | length |
      | 'b'  | 1      |
    And no side effects

  Scenario: [10] Fail on a shortest path of several relationships
    When executing query:
      """
      MATCH p = shortestPath((a)-[*]->(b)-[*]->(c))
      RETURN p
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax
