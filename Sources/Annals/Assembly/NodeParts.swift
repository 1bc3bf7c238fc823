import Columns
import Graph

/// Which rows of a table are about which node: for each id, its entities, its things or its article.
struct NodeParts {
    private let entities: RowGroups
    private let things: RowGroups
    /// By id; -1 for an id that is no article's.
    private var articles: [Int32]

    init(of table: ReadingTable) {
        let count = table.columns.strings.count
        entities = RowGroups(keys: table.entities.map(\.id), count: count)
        things = RowGroups(keys: table.things.id, count: count)
        articles = Array(repeating: -1, count: count)
        for (row, id) in table.articleNodes.id.enumerated() { articles[Int(id)] = Int32(row) }
    }

    /// The ids that have parts, in the order of their bytes.
    func ids(in strings: StringPool) -> [Int32] {
        strings.sorted(
            (0..<Int32(articles.count)).filter {
                articles[Int($0)] >= 0 || !entities[$0].isEmpty || !things[$0].isEmpty
            })
    }

    /// Whether an id is neither an article's nor a thing's.
    func isEntity(_ id: Int32) -> Bool { articles[Int(id)] < 0 && things[id].isEmpty }

    /// Rows, ascending.
    func entities(of id: Int32) -> ArraySlice<Int32> { entities[id] }
    func things(of id: Int32) -> ArraySlice<Int32> { things[id] }
    func article(of id: Int32) -> Int? { articles[Int(id)] < 0 ? nil : Int(articles[Int(id)]) }
}
