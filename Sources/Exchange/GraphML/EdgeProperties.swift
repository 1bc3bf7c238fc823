import Columns
import Graph

/// The cells of what edges have beyond their fixed columns: the qualifiers of their statements, and properties of their own.
///
/// Most edges have one statement, whose qualifiers are written from the columns of the graph as they stand there; the others
/// are gathered first.
struct EdgeProperties {
    let columns: [GraphMLColumn]
    private let graph: GraphColumns
    private let general: PropertyColumns
    /// By column: the id of the key of which it has the first value; -1 for further values.
    private let keys: [Int32]

    /// `multi` for a row a statement instead of one an edge.
    init(of graph: GraphColumns, multi: Bool) {
        self.graph = graph
        var names: Set<PropertyColumns.Name> = []
        var isKnown = [Bool](repeating: false, count: graph.strings.count)
        func gather(_ list: ArraySlice<Int32>) {
            for place in stride(from: list.startIndex, to: list.endIndex, by: 2)
            where !graph.isEmpty(list[place + 1]) {
                isKnown[Int(list[place])] = true
            }
        }
        for row in graph.edges.source.indices where !multi || graph.edges.statements[row].isEmpty {
            if let list = Self.plainList(of: row, in: graph) {
                gather(list)
            } else {
                PropertyColumns.gather(Self.gathered(row, in: graph), in: &names)
            }
        }
        for row in graph.statements.id.indices where multi {
            let list = graph.statements.qualifiers[row]
            if Self.isPlain(list) {
                gather(list)
            } else {
                PropertyColumns.gather(graph.listed(list), in: &names)
            }
        }
        for key in isKnown.indices where isKnown[key] {
            names.insert(.init(key: graph.strings[Int32(key)], occurrence: 1))
        }
        general = PropertyColumns(names, side: .edge)
        columns = general.columns
        var keys = [Int32](repeating: -1, count: columns.count)
        for name in names where name.occurrence == 1 {
            if let place = general.place(of: name) { keys[place] = graph.strings.id(of: name.key) ?? -1 }
        }
        self.keys = keys
    }

    /// The cells of an edge; `first` is the place of the first of its columns.
    func append(edge row: Int, _ first: Int, _ cells: DataCells, to bytes: inout [UInt8]) {
        if let list = Self.plainList(of: row, in: graph) {
            let isOwn = graph.edges.statements[row].isEmpty
            return append(list, first, cells, joinsLists: !isOwn, to: &bytes)
        }
        append(Self.gathered(row, in: graph), first, cells, to: &bytes)
    }

    /// The cells of a statement.
    func append(statement row: Int, _ first: Int, _ cells: DataCells, to bytes: inout [UInt8]) {
        let list = graph.statements.qualifiers[row]
        if Self.isPlain(list) { return append(list, first, cells, joinsLists: false, to: &bytes) }
        append(graph.listed(list), first, cells, to: &bytes)
    }

    private func append(_ properties: [Property], _ first: Int, _ cells: DataCells, to bytes: inout [UInt8]) {
        for (place, value) in general.values(of: properties).enumerated() {
            cells.append(first + place, value, to: &bytes)
        }
    }

    private func append(
        _ list: ArraySlice<Int32>, _ first: Int, _ cells: DataCells, joinsLists: Bool, to bytes: inout [UInt8]
    ) {
        for (place, key) in keys.enumerated() {
            let found = stride(from: list.startIndex, to: list.endIndex, by: 2).first { list[$0] == key }
            guard let found, key >= 0 else {
                cells.append(first + place, "", to: &bytes)
                continue
            }
            let value = list[found + 1]
            if joinsLists, !graph.isEmpty(value), graph.strings.withBytes(of: value, TextList.mustEscape) {
                cells.append(first + place, TextList.joined([graph.strings[value]]), to: &bytes)
            } else {
                cells.append(first + place, value, of: graph.strings, to: &bytes)
            }
        }
    }

    /// The one list of keys and values that an edge has; nil where there are several, or a key stands twice.
    private static func plainList(of row: Int, in graph: GraphColumns) -> ArraySlice<Int32>? {
        let statements = graph.edges.statements[row]
        let own = graph.edges.properties[row]
        let list: ArraySlice<Int32>
        if statements.isEmpty {
            list = own
        } else {
            guard own.isEmpty, statements.count == 1 else { return nil }
            list = graph.statements.qualifiers[Int(statements[statements.startIndex])]
        }
        return isPlain(list) ? list : nil
    }

    /// Whether no key stands twice.
    private static func isPlain(_ list: ArraySlice<Int32>) -> Bool {
        var place = list.startIndex + 2
        while place < list.endIndex {
            for earlier in stride(from: list.startIndex, to: place, by: 2) where list[earlier] == list[place]
            {
                return false
            }
            place += 2
        }
        return true
    }

    /// The edge's own properties, and the values of its statements' qualifiers, each value once.
    private static func gathered(_ row: Int, in graph: GraphColumns) -> [Property] {
        let own = graph.listed(graph.edges.properties[row])
        var values: [(key: String, values: [String])] = []
        for statement in graph.edges.statements[row] {
            for qualifier in graph.listed(graph.statements.qualifiers[Int(statement)])
            where !qualifier.value.isEmpty {
                guard let place = values.firstIndex(where: { $0.key == qualifier.key }) else {
                    values.append((qualifier.key, [qualifier.value]))
                    continue
                }
                if !values[place].values.contains(qualifier.value) {
                    values[place].values.append(qualifier.value)
                }
            }
        }
        return own + values.map { Property($0.key, TextList.joined($0.values)) }
    }
}

extension GraphColumns {
    /// Keys and values in turn as properties.
    func listed(_ list: ArraySlice<Int32>) -> [Property] {
        stride(from: list.startIndex, to: list.endIndex, by: 2).map {
            Property(strings[list[$0]], strings[list[$0 + 1]])
        }
    }

    fileprivate func isEmpty(_ string: Int32) -> Bool { strings.withBytes(of: string) { $0.isEmpty } }
}
