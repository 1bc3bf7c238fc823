Feature: Literals - What may be written out

  Scenario Outline: [1] Numbers
    Given any graph
    When executing query:
      """
      RETURN <number> AS x
      """
    Then the result should be, in any order:
      | x       |
      | <value> |
    And no side effects

    Examples:
      | number                | value                |
      | 1_000_000             | 1000000              |
      | 0xFF_FF               | 65535                |
      | -0x8000000000000000   | -9223372036854775808 |
      | 0o17                  | 15                   |
      | 1_0.5e1               | 105.0                |
      | 2.5f                  | 2.5                  |
      | -.5                   | -0.5                 |
      | inf                   | Inf                  |
      | -INFINITY             | -Inf                 |
      | NaN                   | NaN                  |

  Scenario Outline: [2] Strings
    Given any graph
    When executing query:
      """
      RETURN <string> AS x
      """
    Then the result should be, in any order:
      | x       |
      | <value> |
    And no side effects

    Examples:
      | string               | value    |
      | 'it''s'              | 'it\\'s' |
      | "say ""yes"""        | 'say "yes"' |
      | '\\u5c71\\u897f'     | '山西'   |
      | '\\U01F600'          | '😀'     |
      | '\\uD83D\\uDE00'     | '😀'     |

  Scenario: [3] Parameters of any name
    Given any graph
    And parameters are:
      | 1   | 'one' |
      | a b | 'two' |
    When executing query:
      """
      RETURN $1 AS one, $`a b` AS two
      """
    Then the result should be, in any order:
      | one   | two   |
      | 'one' | 'two' |
    And no side effects

  Scenario: [4] Comments
    Given any graph
    When executing query:
      """
      RETURN /* not 2 */ 1 AS x // nor 3
      """
    Then the result should be, in any order:
      | x |
      | 1 |
    And no side effects

  Scenario Outline: [5] Fail on what is no literal
    Given any graph
    When executing query:
      """
      RETURN <literal> AS x
      """
    Then a SyntaxError should be raised at compile time: <detail>

    Examples:
      | literal            | detail                |
      | 1__0               | InvalidNumberLiteral  |
      | 1e                 | InvalidNumberLiteral  |
      | '\\uD800'          | InvalidUnicodeLiteral |
      | '\\q'              | UnexpectedSyntax      |
      | -1e999             | FloatingPointOverflow |
      | 18446744073709551616 | IntegerOverflow     |
