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

    public init(nodes: some Sequence<Node>, statements: some Sequence<Statement>) {
        self.nodes = Array(nodes)
        self.statements = Array(statements)
    }

    public func graph() throws(GraphError) -> KnowledgeGraph {
        var columns = GraphColumns()
        var rows: [String: Int32] = [:]
        for (row, node) in try sortedNodes().enumerated() {
            columns.append(node)
            rows[node.id] = Int32(row)
        }
        for statement in try sortedStatements() {
            guard let subject = rows[statement.subject] else {
                throw .unknownNode(id: statement.subject, statement: statement.id)
            }
            guard let object = rows[statement.object] else {
                throw .unknownNode(id: statement.object, statement: statement.id)
            }
            columns.append(statement, subject: subject, object: object)
        }
        columns.gatherEdges()
        return KnowledgeGraph(columns: columns)
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
}

extension Statement {
    /// The order of statements in a graph and on the wire: article, offset of the first evidence, id.
    package static func inReadingOrder(_ left: Statement, _ right: Statement) -> Bool {
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
