/// What can be worked out for a node: a term of `properties.tsv`.
public enum NodeMeasure: String, Sendable, CaseIterable {
    case degree, pagerank, betweenness, component, community

    var type: GraphMLColumn.ValueType {
        switch self {
        case .degree, .component, .community: .int
        case .pagerank, .betweenness: .double
        }
    }

    var column: GraphMLColumn { GraphMLColumn(rawValue, type, .node) }
}

/// Numbers worked out for the nodes of a graph, written with each of them: degree, rank, community.
///
///     GraphMLWriter.Options(measures: NodeMeasures([.init(.degree, ["3", "0", "1"])]))
///
/// They take the place of properties that have their names.
public struct NodeMeasures: Sendable {
    public struct Column: Sendable {
        let measure: NodeMeasure
        /// By node; "" where it has none.
        let values: [String]

        public init(_ measure: NodeMeasure, _ values: [String]) {
            self.measure = measure
            self.values = values
        }

        var name: String { measure.rawValue }
    }

    public static let none = NodeMeasures([])

    let columns: [Column]
    let names: Set<String>

    /// `columns` have a value for each node of the graph that they are written with.
    public init(_ columns: [Column]) {
        self.columns = columns
        names = Set(columns.map(\.name))
    }
}
