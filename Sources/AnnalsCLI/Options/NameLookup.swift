import Graph
import Ontology

/// Finds the one node that a name on the command line means, or says why there is none.
struct NameLookup {
    private let graph: KnowledgeGraph
    private let index: NameIndex

    init(_ graph: KnowledgeGraph) {
        self.graph = graph
        index = NameIndex(graph)
    }

    /// The node, and others that are called so too but less fittingly.
    func find(_ name: String, type: EntityType? = nil) throws -> (node: Int32, alsoNamed: [Int32]) {
        switch index.find(name, type: type) {
        case .found(let node, let alsoNamed):
            return (node, alsoNamed)
        case .ambiguous(let nodes):
            let lines = nodes.map { "\n  \(graph[node: $0].id)  \(label($0))" }.joined()
            throw Failure(
                status: .noAnswer,
                message: "\"\(name)\" is the name of \(nodes.count); give one of their ids:\(lines)"
            )
        case .missing(let suggestions):
            let hint =
                suggestions.isEmpty
                ? "see `annals list TYPE` for the names there are"
                : "did you mean \(suggestions.map(label).joined(separator: ", "))?"
            throw Failure(status: .noAnswer, message: "nothing is called \"\(name)\"; \(hint)")
        }
    }

    private func label(_ index: Int32) -> String {
        let node = graph[node: index]
        return node.nameEn.isEmpty || node.nameEn == node.name ? node.name : "\(node.name) (\(node.nameEn))"
    }
}
