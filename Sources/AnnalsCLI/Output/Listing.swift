import Annals

/// Rows of one kind, which can be printed in every `Format`.
///
///     try Listing(nodes) {
///         Column("name") { .text($0.name) }
///         Column("mentions") { .number($0.mentions) }
///     }.print(as: .table)
struct Listing<Items: Collection> {
    typealias Item = Items.Element

    var items: Items
    var columns: [Column<Item>]
    /// Writes one item as JSON, where its form is not simply that of the columns.
    var json: ((Item, inout JSONBuffer) -> Void)?
    /// Whether tables show the titles as they are, not in capitals.
    var keepsTitles = false

    init(
        _ items: Items,
        columns: [Column<Item>],
        json: ((Item, inout JSONBuffer) -> Void)? = nil
    ) {
        self.items = items
        self.columns = columns
        self.json = json
    }

    func print(as format: Format) throws {
        var output = StandardOutput()
        try write(as: format, to: &output)
        try output.flush()
    }

    private func write(as format: Format, to output: inout StandardOutput) throws {
        switch format {
        case .table: try writeTable(to: &output)
        case .json: try writeJSON(to: &output)
        case .jsonl: try writeJSONLines(to: &output)
        case .csv: try writeSeparated(by: ",", to: &output, SeparatedValues.csvCell)
        case .tsv: try writeSeparated(by: "\t", to: &output, SeparatedValues.tsvCell)
        }
    }

    private func writeTable(to output: inout StandardOutput) throws {
        let shown = columns.filter { !$0.onlyForPrograms }
        let table = TextTable(
            titles: shown.map(\.title),
            alignsRight: shown.map(\.isNumeric),
            rows: items.map { item in shown.map { $0.cell(item).text } },
            keepsTitles: keepsTitles
        )
        try output.write(table.text(on: .output))
    }

    private func writeJSON(to output: inout StandardOutput) throws {
        try output.write("[")
        for (index, item) in items.enumerated() {
            try output.write(index == 0 ? "\n" : ",\n")
            var json = JSONBuffer()
            write(item, to: &json)
            try output.write(json.bytes)
        }
        try output.write("\n]\n")
    }

    private func writeJSONLines(to output: inout StandardOutput) throws {
        var json = JSONBuffer()
        for item in items {
            write(item, to: &json)
            json.endLine()
            try output.write(json.take())
        }
    }

    private func write(_ item: Item, to json: inout JSONBuffer) {
        if let custom = self.json { return custom(item, &json) }
        json.object { object in
            for column in columns {
                switch column.cell(item) {
                case .text(let text): object.field(column.title, text)
                case .number(let number): object.field(column.title, number)
                case .decimal(let number): object.field(column.title, number)
                case .list(let list): object.field(column.title, list)
                }
            }
        }
    }

    private func writeSeparated(
        by separator: String,
        to output: inout StandardOutput,
        _ cell: (String) -> String
    ) throws {
        try output.write(columns.map { cell($0.title) }.joined(separator: separator) + "\n")
        for item in items {
            try output.write(columns.map { cell($0.cell(item).text) }.joined(separator: separator) + "\n")
        }
    }
}

/// One column of a listing.
struct Column<Item> {
    var title: String
    var isNumeric: Bool
    /// Left out of tables, which people read, for its width.
    var onlyForPrograms: Bool
    var cell: (Item) -> Cell

    init(
        _ title: String,
        numeric: Bool = false,
        onlyForPrograms: Bool = false,
        cell: @escaping (Item) -> Cell
    ) {
        self.title = title
        self.isNumeric = numeric
        self.onlyForPrograms = onlyForPrograms
        self.cell = cell
    }
}

/// What stands in one place of a listing.
enum Cell {
    case text(String)
    case number(Int)
    /// NaN stands for no value: null in JSON, empty elsewhere.
    case decimal(Double)
    case list([String])

    /// The value where there are no types: lists with a bar between.
    var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .decimal(let number): number.isNaN ? "" : String(number)
        case .list(let list): list.joined(separator: "|")
        }
    }
}
