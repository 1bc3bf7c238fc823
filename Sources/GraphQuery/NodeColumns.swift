import Cypher
import Graph

/// The properties that every node has by its fields, in the order of their columns.
private enum NodeField: Int, CaseIterable {
    case id, name, nameZh, nameEn, aliases, mentions, first, last

    var key: String {
        switch self {
        case .nameZh: "name_zh"
        case .nameEn: "name_en"
        case .id, .name, .aliases, .mentions, .first, .last: "\(self)"
        }
    }
}

extension PropertyGraph {
    /// Adds the nodes of a knowledge graph to an empty one.
    mutating func addNodes(_ nodes: NodeList, _ reader: PropertyReader) {
        addNodes(labels: nodes.indices.lazy.map { nodes.type(at: $0).rawValue })
        var gathered = GatheredProperties(NodeField.allCases.map(\.key))
        for (row, node) in nodes.enumerated() { gathered.append(node, at: Int32(row), reader) }
        for (key, values) in gathered.columns { setProperty(key, ofNodes: values) }
    }
}

extension GatheredProperties {
    fileprivate mutating func append(_ node: Node, at row: Int32, _ reader: PropertyReader) {
        func put(_ field: NodeField, _ value: Value) { append(value, at: row, place: field.rawValue) }
        put(.id, .string(node.id))
        put(.name, .string(node.name))
        put(.nameZh, PropertyReader.text(node.nameZh))
        put(.nameEn, PropertyReader.text(node.nameEn))
        put(.aliases, PropertyReader.list(node.aliases))
        put(.mentions, .integer(Int64(node.mentions)))
        put(.first, PropertyReader.day(node.first))
        put(.last, PropertyReader.day(node.last))
        for property in node.properties {
            let value = reader.value(of: property.key, property.value)
            append(value, at: row, key: property.key, after: NodeField.allCases.count)
        }
    }
}
