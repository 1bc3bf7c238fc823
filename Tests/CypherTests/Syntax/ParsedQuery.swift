@testable import Cypher

/// The expression that `text` is.
func expression(_ text: String) throws -> Expression {
    let statement = try Parser.statement("RETURN \(text) AS x")
    guard case .query(let query) = statement.body, case .return(let clause)? = query.parts[0].clauses.first,
        let item = clause.projection.items.first, clause.projection.items.count == 1
    else { throw NotOneExpression() }
    return item.expression
}

/// The condition that `text` is, where a pattern may stand.
func condition(_ text: String) throws -> Expression {
    let statement = try Parser.statement("MATCH (a) WHERE \(text) RETURN a")
    guard case .query(let query) = statement.body, case .match(let clause)? = query.parts[0].clauses.first,
        let predicate = clause.predicate
    else { throw NotOneExpression() }
    return predicate
}

struct NotOneExpression: Error {}

/// Every expression in `tree`, at any depth.
func expressions(in tree: Any) -> [Expression] {
    var found: [Expression] = []
    if let expression = tree as? Expression { found.append(expression) }
    for child in Mirror(reflecting: tree).children { found += expressions(in: child.value) }
    return found
}
