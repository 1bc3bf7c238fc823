import Columns
import Cypher
import Graph
import Ontology

extension PropertyGraph {
    /// Adds the nodes of a knowledge graph to an empty one, with the properties that every node has by its fields and all
    /// others that nodes have. A property with the key of a field is not shown.
    mutating func addNodes(_ columns: GraphColumns, _ reader: PropertyReader) {
        let nodes = columns.nodes
        let rows = nodes.id.count
        addNodes(labels: EntityType.codes.values.map(\.rawValue), codes: nodes.type)
        let empty = reader.empty
        let fields: [(key: String, column: SharedColumn)] = [
            ("id", reader.texts(rows: rows) { nodes.id[$0] }),
            ("name", reader.texts(rows: rows) { nodes.name($0, empty: empty) }),
            ("name_zh", reader.texts(rows: rows) { nodes.nameZh[$0] }),
            ("name_en", reader.texts(rows: rows) { nodes.nameEn[$0] }),
            ("aliases", SharedColumn(rows: rows) { reader.list(nodes.aliases[$0]) }),
            ("mentions", reader.numbers(rows: rows) { .integer(Int64(nodes.mentions[$0])) }),
            ("first", reader.days(rows: rows) { nodes.first[$0] }),
            ("last", reader.days(rows: rows) { nodes.last[$0] }),
        ]
        for (key, column) in fields { setProperty(key, ofNodes: column) }
        var keys = KnownKeys(count: columns.strings.count)
        nodes.properties.gatherKeys(&keys)
        for key in keys.keys {
            let name = columns.strings[key]
            if fields.contains(where: { $0.key == name }) { continue }
            setProperty(
                name,
                ofNodes: reader.column(of: name, rows: rows) {
                    nodes.properties.text(of: key, at: $0) ?? empty
                })
        }
    }
}

extension NodeColumns {
    /// What a reader sees: the Chinese name where there is one, else the English, else the id.
    fileprivate func name(_ row: Int, empty: Int32) -> Int32 {
        nameZh[row] != empty ? nameZh[row] : nameEn[row] != empty ? nameEn[row] : id[row]
    }
}
