import Cypher

/// What a graph has: labels and relation types, how many of each, what they join, and their properties.
///
///     Person (8): class, home
///     HOLDS_OFFICE (7) Person -> Organ|Place: office_en, office_zh, rank
///
/// What all labels, or all types, have is said once.
struct GraphSchema {
    let graph: PropertyGraph

    private struct Entry {
        var name: String
        var head: String
        var keys: Set<Int32>
    }

    func text(_ style: Style) -> String {
        style.bold("Nodes") + "\n" + lines(labels, style) + style.bold("Relationships") + "\n"
            + lines(types, style)
    }

    private func lines(_ entries: [Entry], _ style: Style) -> String {
        let shared = entries.dropFirst().reduce(entries.first?.keys ?? []) { $0.intersection($1.keys) }
        var text = ""
        for entry in entries.sorted(by: { $0.name < $1.name }) {
            let own = names(entry.keys.subtracting(shared))
            text += "  \(style.cyan(entry.name)) \(entry.head)" + (own.isEmpty ? "\n" : ": \(own)\n")
        }
        return text + "  " + style.faint("all of them: ") + names(shared) + "\n"
    }

    private var labels: [Entry] {
        graph.labels.names.indices.map { label in
            let rows = graph.nodes(label: Int32(label))
            return Entry(
                name: graph.labels.names[label], head: "(\(rows.count))",
                keys: Set(rows.lazy.flatMap { graph.propertyKeys(ofNode: $0) }))
        }
    }

    private var types: [Entry] {
        graph.types.names.indices.map { type in
            let rows = graph.relationships(type: Int32(type))
            let sources = labels(rows.map { graph.sources[Int($0)] })
            let targets = labels(rows.map { graph.targets[Int($0)] })
            return Entry(
                name: graph.types.names[type], head: "(\(rows.count)) \(sources) -> \(targets)",
                keys: Set(rows.lazy.flatMap { graph.propertyKeys(ofRelationship: $0) }))
        }
    }

    private func labels(_ nodes: [Int32]) -> String {
        Set(nodes.lazy.flatMap { graph.labels(of: $0) }).map { graph.labels[$0] }.sorted()
            .joined(separator: "|")
    }

    private func names(_ keys: Set<Int32>) -> String {
        keys.map { graph.keys[$0] }.sorted().joined(separator: ", ")
    }
}
