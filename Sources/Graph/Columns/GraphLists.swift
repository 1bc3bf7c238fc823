import Ontology

/// The nodes of a graph, in the byte order of their ids.
public struct NodeList: RandomAccessCollection, Equatable, Sendable {
    let storage: GraphStorage

    public var startIndex: Int { 0 }
    public var endIndex: Int { storage.columns.nodes.id.count }
    public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
    public subscript(position: Int) -> Node { storage.columns.node(position) }

    /// One field of a node, without the others.
    public func id(at position: Int) -> String {
        storage.columns.strings[storage.columns.nodes.id[position]]
    }

    public func type(at position: Int) -> EntityType {
        EntityType(code: storage.columns.nodes.type[position])
    }

    public func mentions(at position: Int) -> Int { Int(storage.columns.nodes.mentions[position]) }
}

/// The edges of a graph, in the order of source, relation and target.
public struct EdgeList: RandomAccessCollection, Equatable, Sendable {
    let storage: GraphStorage

    public var startIndex: Int { 0 }
    public var endIndex: Int { storage.columns.edges.source.count }
    public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
    public subscript(position: Int) -> Edge { storage.columns.edge(position) }

    /// The places of the nodes at the ends of each edge.
    public var sources: [Int32] { storage.columns.edges.source }
    public var targets: [Int32] { storage.columns.edges.target }

    public func relation(at position: Int) -> Relation {
        Relation(code: storage.columns.edges.relation[position])
    }

    /// The places of the statements of an edge, ascending.
    public func statements(at position: Int) -> ArraySlice<Int32> {
        storage.columns.edges.statements[position]
    }
}

/// The statements of a graph, in the order of the article and the offset of their first evidence, then of their ids.
public struct StatementList: RandomAccessCollection, Equatable, Sendable {
    let storage: GraphStorage

    public var startIndex: Int { 0 }
    public var endIndex: Int { storage.columns.statements.id.count }
    public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
    public subscript(position: Int) -> Statement { storage.columns.statement(position) }

    /// The places of the nodes that each statement is about.
    public var subjects: [Int32] { storage.columns.statements.subject }
    public var objects: [Int32] { storage.columns.statements.object }

    public func id(at position: Int) -> String {
        storage.columns.strings[storage.columns.statements.id[position]]
    }

    public func relation(at position: Int) -> Relation {
        Relation(code: storage.columns.statements.relation[position])
    }
}
