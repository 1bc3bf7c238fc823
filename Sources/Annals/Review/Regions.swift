import Graph
import Ontology

/// The provinces that bodies and places are in, found by climbing what they are part of and located in.
struct Regions {
    private let graph: KnowledgeGraph
    private let adjacency: Adjacency
    private var known: [Int32: String] = [:]

    init(_ graph: KnowledgeGraph, _ adjacency: Adjacency) {
        self.graph = graph
        self.adjacency = adjacency
    }

    /// The name of the province; "" where it is unknown or there is none.
    mutating func province(of node: Int32) -> String {
        if let name = known[node] { return name }
        var current = node
        var (name, steps) = ("", 0)
        while name.isEmpty, steps < Self.mostSteps, let next = step(from: current, &name) {
            current = next
            steps += 1
        }
        known[node] = name
        return name
    }

    private static let mostSteps = 8
    private static let classes: Set<String> = ["省", "自治区"]

    /// What holds the node; nil, with a name where it is a province, at the end of the way.
    private func step(from index: Int32, _ name: inout String) -> Int32? {
        let node = graph[node: index]
        if node.type == .place, Self.classes.contains(node.property("class")) {
            name = node.name
            return nil
        }
        let edges = adjacency.outgoing(index)
        for relation in [Relation.locatedIn, .partOf] {
            if let edge = edges.first(where: { graph.edges.relation(at: Int($0)) == relation }) {
                return graph.edges.targets[Int(edge)]
            }
        }
        // A gazetteer knows the parents of places by their names alone.
        name = Self.provinceName(node.property("parent")) ?? ""
        return nil
    }

    private static func provinceName(_ text: String) -> String? {
        classes.contains { text.hasSuffix($0) } ? text : nil
    }
}
