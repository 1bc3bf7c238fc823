import Graph
import Ontology

/// The values of one row by the columns of its table; lists with U+001F between their elements, which no text of a newspaper
/// holds.
struct BulkRow {
    /// The ids of the nodes at both ends of a relationship.
    private(set) var ends: (source: String, target: String)?
    private(set) var values: [String]
    private let columns: BulkColumns

    static let listSeparator = "\u{1F}"

    init(_ row: BulkTables.Row, of table: BulkTables.Table, in graph: KnowledgeGraph) {
        columns = table.columns
        values = Array(repeating: "", count: table.columns.columns.count)
        switch row {
        case .node(let index): fill(graph[node: index])
        case .edge(let index):
            let edge = graph[edge: index]
            ends = (graph[node: edge.source].id, graph[node: edge.target].id)
            fill(edge)
        case .statement(let index, _):
            let statement = graph[statement: index]
            ends = (statement.subject, statement.object)
            fill(statement)
        }
    }

    private mutating func fill(_ node: Node) {
        set("id", node.id)
        set("name", node.name)
        set("name_zh", node.nameZh)
        set("name_en", node.nameEn)
        set("aliases", list(node.aliases))
        set("mentions", String(node.mentions))
        set("first", node.first)
        set("last", node.last)
        set(node.properties)
    }

    private mutating func fill(_ statement: Statement) {
        set("id", statement.id)
        set("date", statement.date?.earliest.description ?? "")
        set("date_latest", statement.date?.latest.description ?? "")
        set("date_role", statement.date?.role.rawValue ?? "")
        set("certainty", statement.certainty.rawValue)
        set("quote_zh", statement.evidence.first { $0.language == .chinese }?.quote ?? "")
        set("quote_en", statement.evidence.first { $0.language == .english }?.quote ?? "")
        set("document", statement.evidence.first?.document ?? "")
        var articles: [String] = []
        for item in statement.evidence where !articles.contains(item.article) {
            articles.append(item.article)
        }
        set("articles", list(articles))
        set(statement.qualifiers)
    }

    private mutating func fill(_ edge: Edge) {
        set("date", edge.start)
        set("date_latest", edge.end)
        set("certainty", edge.certainty.rawValue)
        set("quote_zh", edge.quoteZh)
        set("quote_en", edge.quoteEn)
        set("articles", list(edge.articles))
        set("weight", String(edge.weight))
        set(edge.properties)
    }

    private mutating func set(_ name: String, _ value: String) {
        if let place = columns.place(of: name) { values[place] = value }
    }

    /// Of several values of one property the first.
    private mutating func set(_ properties: [Property]) {
        for property in properties {
            guard let place = columns.place(ofProperty: property.key), values[place].isEmpty else { continue }
            values[place] = property.value
        }
    }

    private func list(_ texts: [String]) -> String { texts.joined(separator: Self.listSeparator) }
}

/// Cells of CSV by RFC 4180, into a buffer of bytes.
enum CSVCell {
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { text in
            guard text.contains(where: isSpecial) else { return bytes.append(contentsOf: text) }
            bytes.append("\"")
            for byte in text {
                if byte == UInt8(ascii: "\"") { bytes.append("\"") }
                bytes.append(byte)
            }
            bytes.append("\"")
        }
    }

    static func append(row cells: [String], to bytes: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(",") }
            append(cell, to: &bytes)
        }
        bytes.append("\n")
    }

    /// Whatever might be read as something else: also what may stand before or in lists.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
            || byte == UInt8(ascii: "\\")
    }
}
