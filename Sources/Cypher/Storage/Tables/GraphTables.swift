import Columns

/// Reads a property graph from two tables: nodes (`id,label,…`) and edges (`src,dst,type,…`).
///
///     let graph = try GraphTables.graph(nodes: nodeBytes, edges: edgeBytes)
///
/// The first row names the columns; those beyond the first become properties, `id` too. Several labels are
/// separated by `;`. Empty cells are properties that are not there.
public enum GraphTables {
    public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
        case missingColumn(table: String, name: String)
        case cells(table: String, line: Int, found: Int, expected: Int)
        case openQuote(table: String, line: Int)
        case unknownNode(line: Int, id: String)

        public var description: String {
            switch self {
            case .missingColumn(let table, let name):
                "\(table): there is no column \(name); the first row must name it"
            case .cells(let table, let line, let found, let expected):
                "\(table), line \(line): \(found) cells where the first row has \(expected)"
            case .openQuote(let table, let line): "\(table), line \(line): a quote is not closed"
            case .unknownNode(let line, let id):
                "edges, line \(line): there is no node with the id \(id)"
            }
        }
    }

    /// `nodes` and `edges` are the tables' bytes, UTF-8.
    public static func graph(nodes: UnsafeBufferPointer<UInt8>, edges: UnsafeBufferPointer<UInt8>)
        throws(Failure) -> PropertyGraph
    {
        var graph = PropertyGraph()
        let rows = try addNodes(nodes, to: &graph)
        try addEdges(edges, rows, to: &graph)
        return graph
    }

    /// Adds the nodes; gives the row of each id, by the id's string.
    private static func addNodes(_ bytes: UnsafeBufferPointer<UInt8>, to graph: inout PropertyGraph)
        throws(Failure) -> [Int32]
    {
        var table = try RowReader(bytes, "nodes")
        let (id, label) = (try table.index(of: "id"), try table.index(of: "label"))
        var builders = table.names.map { _ in ColumnBuilder() }
        var rows: [Int32] = []
        var sets: [Int32: Int32] = [:]
        var strings = StringPool()
        swap(&strings, &graph.strings)
        while !table.isAtEnd {
            var set: Int32 = 0
            try table.forEachCell { index, cell in
                if index == label {
                    let name = strings.insert(cell)
                    set = sets[name] ?? graph.labelSet(named: strings[name])
                    sets[name] = set
                } else {
                    if index == id {
                        let key = Int(strings.insert(cell))
                        while rows.count <= key { rows.append(-1) }
                        rows[key] = Int32(graph.nodeLabels.count)
                    }
                    builders[index].append(cell, &strings)
                }
            }
            graph.nodeLabels.append(set)
        }
        swap(&strings, &graph.strings)
        graph.nodeCount = graph.nodeLabels.count
        for (index, name) in table.names.enumerated() where index != label {
            if let column = builders[index].column {
                graph.nodeProperties.replace(graph.keys.insert(name), by: .own(column))
            }
        }
        return rows
    }

    private static func addEdges(
        _ bytes: UnsafeBufferPointer<UInt8>, _ rows: [Int32], to graph: inout PropertyGraph
    ) throws(Failure) {
        var table = try RowReader(bytes, "edges")
        let ends = (try table.index(of: "src"), try table.index(of: "dst"), try table.index(of: "type"))
        var builders = table.names.map { _ in ColumnBuilder() }
        var types: [Int32: Int32] = [:]
        var strings = StringPool()
        swap(&strings, &graph.strings)
        defer { swap(&strings, &graph.strings) }
        var unknown: String?
        while !table.isAtEnd {
            try table.forEachCell { index, cell in
                switch index {
                case ends.0, ends.1:
                    let key = Int(strings.insert(cell))
                    let row = key < rows.count ? rows[key] : -1
                    if row < 0 { unknown = String(decoding: cell, as: UTF8.self) }
                    if index == ends.0 { graph.sources.append(row) } else { graph.targets.append(row) }
                case ends.2:
                    let name = strings.insert(cell)
                    let type = types[name] ?? graph.types.insert(strings[name])
                    types[name] = type
                    graph.relationshipTypes.append(type)
                default: builders[index].append(cell, &strings)
                }
            }
            if let unknown { throw .unknownNode(line: table.line - 1, id: unknown) }
        }
        graph.relationshipCount = graph.relationshipTypes.count
        for (index, name) in table.names.enumerated() {
            if let column = builders[index].column {
                graph.relationshipProperties.replace(graph.keys.insert(name), by: .own(column))
            }
        }
    }
}

extension PropertyGraph {
    /// The set of labels that a cell names: `Person` or `Person;Writer`.
    fileprivate mutating func labelSet(named cell: String) -> Int32 {
        labelSet(cell.split(separator: ";").map { labels.insert(String($0)) })
    }
}

/// The rows of a table under its first row.
private struct RowReader {
    private var cells: CellReader
    private let table: String
    let names: [String]

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ table: String) throws(GraphTables.Failure) {
        cells = CellReader(bytes)
        self.table = table
        var names: [String] = []
        repeat {
            guard cells.next({ names.append(String(decoding: $0, as: UTF8.self)) }) else {
                throw .openQuote(table: table, line: 1)
            }
        } while !cells.isAtRowEnd
        self.names = names
    }

    var isAtEnd: Bool { cells.isAtEnd }
    var line: Int { cells.line }

    func index(of name: String) throws(GraphTables.Failure) -> Int {
        guard let index = names.firstIndex(of: name) else {
            throw .missingColumn(table: table, name: name)
        }
        return index
    }

    /// Calls `body` with each cell of the next row.
    mutating func forEachCell(_ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) throws(GraphTables.Failure) {
        var index = 0
        let line = cells.line
        repeat {
            let isClosed = cells.next { if index < names.count { body(index, $0) } }
            guard isClosed else { throw .openQuote(table: table, line: line) }
            index += 1
        } while !cells.isAtRowEnd
        guard index == names.count else {
            throw .cells(table: table, line: line, found: index, expected: names.count)
        }
    }
}
