/// Something that could have stood where the parser met something else.
enum Expectation: Hashable {
    case symbol(Symbol)
    case keyword(Keyword)
    case clause, expression, pattern, variable, label, relationshipType, key, field, procedure, alias, integer
    case `operator`, endOfQuery

    /// As errors print it.
    var text: String {
        switch self {
        case .symbol(let symbol): "`\(symbol.rawValue)`"
        case .keyword(let keyword): "`\(keyword.spelling)`"
        case .clause: "a clause such as MATCH or RETURN"
        case .expression: "an expression"
        case .pattern: "a pattern such as `(n)-->(m)`"
        case .variable: "a variable"
        case .label: "a label"
        case .relationshipType: "a relationship type"
        case .key: "a property's name"
        case .field: "a field's name"
        case .procedure: "a procedure's name"
        case .alias: "a column's name"
        case .integer: "an integer"
        case .operator: "an operator"
        case .endOfQuery: "the end of the query"
        }
    }
}
