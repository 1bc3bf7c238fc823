import Cypher

/// What a graph has: labels and relation types, how many of each, what they join, and their properties.
struct GraphSchema {
    let graph: PropertyGraph

    /// As two tables.
    func text(on terminal: Terminal) -> String {
        let labels = TextTable(
            titles: ["label", "nodes", "properties"], alignsRight: [false, true, false], rows: labelRows)
        let types = TextTable(
            titles: ["relation", "number", "from", "to", "properties"],
            alignsRight: [false, true, false, false, false], rows: typeRows)
        return labels.text(on: terminal) + "\n" + types.text(on: terminal)
    }

    private var labelRows: [[String]] {
        graph.labels.names.indices.sorted { graph.labels.names[$0] < graph.labels.names[$1] }.map { label in
            let rows = graph.nodes(label: Int32(label))
            let keys = Set(rows.lazy.flatMap { graph.propertyKeys(ofNode: $0) })
            return [graph.labels.names[label], String(rows.count), names(keys)]
        }
    }

    private var typeRows: [[String]] {
        graph.types.names.indices.sorted { graph.types.names[$0] < graph.types.names[$1] }.map { type in
            let rows = graph.relationships(type: Int32(type))
            let keys = Set(rows.lazy.flatMap { graph.propertyKeys(ofRelationship: $0) })
            return [
                graph.types.names[type], String(rows.count),
                labels(rows.map { graph.sources[Int($0)] }), labels(rows.map { graph.targets[Int($0)] }),
                names(keys),
            ]
        }
    }

    private func labels(_ nodes: [Int32]) -> String {
        Set(nodes.lazy.flatMap { graph.labels(of: $0) }).map { graph.labels[$0] }.sorted()
            .joined(separator: "|")
    }

    private func names(_ keys: Set<Int32>) -> String {
        keys.map { graph.keys[$0] }.sorted().joined(separator: " ")
    }
}
