/// The keys of the GraphML export as an empty graph: `graphml-keys.xml`.
enum GraphMLKeys {
    static func bytes(from vocabulary: Vocabulary) -> [UInt8] {
        var columns = GraphMLColumn.node
        columns += named(vocabulary.nodePropertiesByName, .node)
        columns += GraphMLColumn.edge + GraphMLColumn.statement
        columns += named(vocabulary.qualifiersByName, .edge)
        var bytes: [UInt8] = []
        bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        bytes.append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n")
        for column in columns {
            bytes.append(
                utf8:
                    "  <key id=\"\(column.id)\" for=\"\(column.side.rawValue)\" attr.name=\"\(column.name)\" "
                    + "attr.type=\"\(column.type.rawValue)\"/>\n"
            )
        }
        bytes.append("  <graph id=\"annals\" edgedefault=\"directed\"/>\n</graphml>\n")
        return bytes
    }

    /// As `PropertyColumns` names them.
    private static func named(_ terms: [String: PropertyTerm], _ side: GraphMLColumn.Side) -> [GraphMLColumn]
    {
        PropertyColumns([terms.keys.map { .init($0, "x") }], side: side).columns
            .map { side == .node ? NodeMeasure(rawValue: $0.name)?.column ?? $0 : $0 }
    }
}
