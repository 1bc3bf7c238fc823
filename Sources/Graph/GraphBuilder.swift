import Ontology

/// Makes a graph of nodes and statements: sorts both and gathers the statements into plain edges.
///
///     let graph = try GraphBuilder(nodes: nodes, statements: statements).graph()
///
/// The result depends on the values alone, not on the order in which they are given: nodes stand in the byte
/// order of their ids; statements in the order of the article and the offset of their first evidence, then of
/// their ids; edges in the order of source, relation and target. A node or statement given twice with the same
/// content counts once. Costs a sort of each.
public struct GraphBuilder: Sendable {
    private let nodes: [Node]
    private let statements: [Statement]

    public init(nodes: [Node], statements: [Statement]) {
        self.nodes = nodes
        self.statements = statements
    }

    public func graph() throws(GraphError) -> KnowledgeGraph {
        var graph = KnowledgeGraph()
        graph.nodes = try sortedNodes()
        graph.statements = try sortedStatements()
        graph.edges = try edges(of: graph)
        return graph
    }

    private func sortedNodes() throws(GraphError) -> [Node] {
        var result: [Node] = []
        result.reserveCapacity(nodes.count)
        for node in nodes.sorted(by: { $0.id.precedesInBytes($1.id) }) {
            guard let last = result.last, last.id == node.id else {
                result.append(node)
                continue
            }
            guard last == node else { throw .duplicateNode(id: node.id) }
        }
        return result
    }

    private func sortedStatements() throws(GraphError) -> [Statement] {
        var firstWithID: [String: Int] = [:]
        firstWithID.reserveCapacity(statements.count)
        var result: [Statement] = []
        result.reserveCapacity(statements.count)
        for (index, statement) in statements.enumerated() {
            if let first = firstWithID[statement.id] {
                guard statements[first] == statement else { throw .duplicateStatement(id: statement.id) }
            } else {
                firstWithID[statement.id] = index
                result.append(statement)
            }
        }
        return result.sorted(by: Statement.inReadingOrder)
    }

    /// One edge for each triple of subject, relation and object.
    private func edges(of graph: KnowledgeGraph) throws(GraphError) -> [Edge] {
        var triples: [Triple] = []
        triples.reserveCapacity(graph.statements.count)
        for (index, statement) in graph.statements.enumerated() {
            triples.append(
                Triple(
                    source: try nodeIndex(statement.subject, of: statement, in: graph),
                    relation: statement.relation,
                    target: try nodeIndex(statement.object, of: statement, in: graph),
                    statement: Int32(index)
                )
            )
        }
        triples.sort()

        var edges: [Edge] = []
        var start = 0
        while start < triples.count {
            var end = start + 1
            while end < triples.count, triples[end].joins(triples[start]) { end += 1 }
            edges.append(Edge(gathering: triples[start..<end], of: graph.statements))
            start = end
        }
        return edges
    }

    private func nodeIndex(
        _ id: String,
        of statement: Statement,
        in graph: KnowledgeGraph
    ) throws(GraphError) -> Int32 {
        guard let index = graph.nodeIndex(id: id) else {
            throw .unknownNode(id: id, statement: statement.id)
        }
        return index
    }
}

/// A statement by its place in the graph.
private struct Triple: Comparable {
    var source: Int32
    var relation: Relation
    var target: Int32
    var statement: Int32

    /// True when both belong to one edge.
    func joins(_ other: Triple) -> Bool {
        source == other.source && relation == other.relation && target == other.target
    }

    static func < (left: Triple, right: Triple) -> Bool {
        (left.source, left.relation, left.target, left.statement)
            < (right.source, right.relation, right.target, right.statement)
    }
}

extension Statement {
    /// The order of statements in a graph and on the wire: article, offset of the first evidence, id.
    static func inReadingOrder(_ left: Statement, _ right: Statement) -> Bool {
        guard let leftFirst = left.evidence.first, let rightFirst = right.evidence.first else {
            return left.evidence.count < right.evidence.count
        }
        if leftFirst.article != rightFirst.article {
            return leftFirst.article.precedesInBytes(rightFirst.article)
        }
        if leftFirst.start != rightFirst.start { return leftFirst.start < rightFirst.start }
        return left.id.precedesInBytes(right.id)
    }
}

extension Edge {
    /// The edge of statements that share subject, relation and object.
    fileprivate init(gathering triples: ArraySlice<Triple>, of statements: [Statement]) {
        let first = triples[triples.startIndex]
        let members = triples.map { statements[Int($0.statement)] }
        let evidence = members.flatMap(\.evidence)
        let articles = Set(evidence.map(\.article)).sorted { $0.precedesInBytes($1) }
        let dates = members.compactMap(\.date)
        self.init(
            source: first.source,
            target: first.target,
            relation: first.relation,
            weight: articles.count,
            start: dates.map(\.earliest).min()?.description ?? "",
            end: dates.map(\.latest).max()?.description ?? "",
            certainty: members.map(\.certainty).min() ?? .background,
            quoteZh: evidence.first { $0.language == .chinese }?.quote ?? "",
            quoteEn: evidence.first { $0.language == .english }?.quote ?? "",
            articles: articles,
            statements: triples.map(\.statement)
        )
    }
}
