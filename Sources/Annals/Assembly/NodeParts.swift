import Columns
import Graph

/// Which rows of a table are about which node: for each id, its entities, its things or its article.
struct NodeParts {
    private let entities: RowsByID
    private let things: RowsByID
    /// By id; -1 for an id that is no article's.
    private var articles: [Int32]

    init(of table: ReadingTable) {
        let count = table.columns.strings.count
        entities = RowsByID(table.entities.map(\.id), ids: count)
        things = RowsByID(table.things.id, ids: count)
        articles = Array(repeating: -1, count: count)
        for (row, id) in table.articleNodes.id.enumerated() { articles[Int(id)] = Int32(row) }
    }

    /// The ids that have parts, in the order of their bytes.
    func ids(in strings: StringPool) -> [Int32] {
        (0..<Int32(articles.count))
            .filter { articles[Int($0)] >= 0 || !entities[$0].isEmpty || !things[$0].isEmpty }
            .sorted { strings.precedes($0, $1) }
    }

    /// Rows, ascending.
    func entities(of id: Int32) -> ArraySlice<Int32> { entities[id] }
    func things(of id: Int32) -> ArraySlice<Int32> { things[id] }
    func article(of id: Int32) -> Int? { articles[Int(id)] < 0 ? nil : Int(articles[Int(id)]) }
}

/// Rows grouped by an id, by a counting sort.
private struct RowsByID {
    private let starts: [Int32]
    private let rows: [Int32]

    init(_ idOfRow: [Int32], ids: Int) {
        var starts = [Int32](repeating: 0, count: ids + 1)
        for id in idOfRow { starts[Int(id) + 1] += 1 }
        for id in 0..<ids { starts[id + 1] += starts[id] }
        var next = starts
        var rows = [Int32](repeating: 0, count: idOfRow.count)
        for (row, id) in idOfRow.enumerated() {
            rows[Int(next[Int(id)])] = Int32(row)
            next[Int(id)] += 1
        }
        self.starts = starts
        self.rows = rows
    }

    subscript(id: Int32) -> ArraySlice<Int32> { rows[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])] }
}
