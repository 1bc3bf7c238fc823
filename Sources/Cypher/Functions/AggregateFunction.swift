/// The functions that make one value of many rows.
public enum AggregateFunction: String, Sendable, CaseIterable {
    case count, sum, avg, min, max, collect, stDev, stDevP, percentileCont, percentileDisc
}

extension CypherFunction {
    static let aggregates: [CypherFunction] = [
        CypherFunction(.count, [.any], gives: .integer),
        CypherFunction(.sum, [[.number, .duration]], gives: [.number, .duration]),
        CypherFunction(.avg, [[.number, .duration]], gives: [.float, .duration]),
        CypherFunction(.min, [.any], gives: .any),
        CypherFunction(.max, [.any], gives: .any),
        CypherFunction(.collect, [.any], gives: .list),
        CypherFunction(.stDev, [.number], gives: .float),
        CypherFunction(.stDevP, [.number], gives: .float),
        CypherFunction(.percentileCont, [.number, .number], gives: .float),
        CypherFunction(.percentileDisc, [.number, .number], gives: .number),
    ]
}
