/// For each row of the input, the nodes of a scan.
final class NodeScanCursor: Cursor {
    private let input: any Cursor
    private let scan: NodeScan
    private let carried: [Int]?
    private let context: ExecutionContext
    private var batch: Batch?
    private var row = 0
    /// The nodes of the current row, and how many of them have gone out.
    private var nodes: ArraySlice<Int32>?

    init(_ input: any Cursor, _ scan: NodeScan, _ carried: [Int]?, _ context: ExecutionContext) {
        self.input = input
        self.scan = scan
        self.carried = carried
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        var rows: [Int32] = []
        var found: [Int32] = []
        while true {
            guard let batch else {
                self.batch = try input.next()
                row = 0
                if self.batch == nil { return nil }
                continue
            }
            while row < batch.count, found.count < Batch.size {
                if nodes == nil { nodes = try source(batch) }
                let left = nodes ?? []
                let part = left.prefix(Batch.size * 4 - found.count)
                nodes = left.dropFirst(part.count)
                found += part
                rows += repeatElement(Int32(row), count: part.count)
                if nodes?.isEmpty == true {
                    nodes = nil
                    row += 1
                }
            }
            let isAtEnd = row >= batch.count
            if isAtEnd { self.batch = nil }
            if found.isEmpty { continue }
            try context.budget.checkTime()
            var result = batch.gathered(rows, slots: carried, context.graph.strings)
            result[scan.slot] = .nodes(found)
            return result
        }
    }

    private func source(_ batch: Batch) throws(CypherError) -> ArraySlice<Int32> {
        let graph = context.graph
        switch scan.source {
        case .all: return graph.nodes(label: nil)[...]
        case .label(let name):
            guard let label = graph.labels.id(of: name) else { return [] }
            return graph.nodes(label: label)[...]
        case .id(let term):
            var frame = Frame(context, batch, row: row)
            guard case .integer(let id) = try term.value(&frame), let node = Int32(exactly: id) else {
                return []
            }
            return graph.isNode(node) ? [node] : []
        case .property(let label, let key, let term):
            var frame = Frame(context, batch, row: row)
            return graph.nodes(label: label, key, equal: try term.value(&frame))
        }
    }
}

extension PropertyGraph {
    /// The nodes with a label (nil: all) of which a property equals a value.
    func nodes(label name: String?, _ key: String, equal value: Value) -> ArraySlice<Int32> {
        guard let key = keys.id(of: key) else { return [] }
        var label: Int32?
        if let name {
            label = labels.id(of: name)
            if label == nil { return [] }
        }
        let index = index(label: label, key: key)
        guard index.isComplete else {
            return nodes(label: label).filter { self.value(key, ofNode: $0).isEqual(to: value) == true }[...]
        }
        let rows: ArraySlice<Int32> =
            switch value {
            case .string(let text): strings.id(of: text).map { index.rows(string: $0) } ?? []
            case .integer(let number): index.rows(integer: number)
            case .float(let number): Int64(exactly: number).map { index.rows(integer: $0) } ?? []
            default: []
            }
        guard index.isChanged else { return rows }
        return rows.filter { (row: Int32) -> Bool in
            if let label, !labels(of: row).contains(label) { return false }
            return isNode(row) && self.value(key, ofNode: row).isEqual(to: value) == true
        }[...]
    }
}
