/// A `<key>` of GraphML: one attribute of nodes or of edges.
struct GraphMLColumn: Sendable, Hashable {
    /// The types that every reader knows.
    enum ValueType: String, Sendable, CaseIterable {
        case boolean, int, long, float, double, string
    }

    enum Side: String, Sendable {
        case node, edge
    }

    var name: String
    var type: ValueType
    var side: Side

    /// Never a bare `label`, `x` or `d0`: Gephi and yEd give such ids a meaning of their own.
    var id: String { side.rawValue + "_" + name }

    init(_ name: String, _ type: ValueType = .string, _ side: Side) {
        self.name = name
        self.type = type
        self.side = side
    }

    /// The columns that every node has, in the order of writing.
    static let node: [GraphMLColumn] = [
        .init("label", .node), .init("name", .node), .init("label_zh", .node), .init("label_en", .node),
        .init("type", .node), .init("size", .double, .node), .init("r", .int, .node), .init("g", .int, .node),
        .init("b", .int, .node), .init("x", .double, .node), .init("y", .double, .node),
        .init("first", .node),
        .init("last", .node), .init("mentions", .int, .node), .init("uri", .node), .init("aliases", .node),
    ]

    /// The columns that every edge has.
    static let edge: [GraphMLColumn] = [
        .init("label", .edge), .init("interaction", .edge), .init("relation", .edge),
        .init("weight", .double, .edge), .init("start", .edge), .init("end", .edge),
        .init("certainty", .edge),
        .init("articles", .edge), .init("quote_zh", .edge), .init("quote_en", .edge), .init("uri", .edge),
    ]

    /// The columns that an edge has besides when it is one statement.
    static let statement: [GraphMLColumn] = [
        .init("statement", .edge), .init("date_role", .edge), .init("evidence", .edge),
        .init("rule", .edge),
    ]

    init(_ name: String, _ side: Side) { self.init(name, .string, side) }
}
