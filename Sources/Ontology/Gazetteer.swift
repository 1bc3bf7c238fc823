/// All rows of the gazetteers: known people, organs, places and campaigns, with their names.
///
/// A row is known by its number, which is its place in the tables in the order of `Gazetteer.tables` and so the
/// same in every run. Rows stay in their tables as bytes; strings are made when a name is asked for.
public struct Gazetteer: Sendable {
    /// A table of entities: which type its rows have.
    public struct Source: Sendable {
        public let file: String
        public let type: EntityType
    }

    /// The tables of entities, in the order in which a name shared by several rows prefers them.
    public static let tables: [Source] = [
        Source(file: "places.tsv", type: .place),
        Source(file: "natural.tsv", type: .place),
        Source(file: "countries.tsv", type: .place),
        Source(file: "places-geonames.tsv", type: .place),
        Source(file: "places-cedict.tsv", type: .place),
        Source(file: "organs.tsv", type: .organ),
        Source(file: "organs-cedict.tsv", type: .organ),
        Source(file: "campaigns.tsv", type: .campaign),
        Source(file: "people.tsv", type: .person),
        Source(file: "people-cedict.tsv", type: .person),
    ]

    struct LoadedTable: Sendable {
        let type: EntityType
        let table: Table
        let columns: Columns
        let firstRow: Int32
    }

    struct Columns: Sendable {
        let id, nameZh, aliasZh, nameEn, aliasEn, kind, parent, start, end: Int
        let weakZh, weakEn, stemZh, stemEn, abbreviation: Int?

        init(_ table: Table) throws(OntologyError) {
            id = try table.column("id")
            nameZh = try table.column("name_zh")
            aliasZh = try table.column("alias_zh")
            nameEn = try table.column("name_en")
            aliasEn = try table.column("alias_en")
            kind = try table.column("class")
            parent = try table.column("parent")
            start = try table.column("start")
            end = try table.column("end")
            weakZh = table.header.firstIndex(of: "alias_weak_zh")
            weakEn = table.header.firstIndex(of: "alias_weak_en")
            stemZh = table.header.firstIndex(of: "stem_zh")
            stemEn = table.header.firstIndex(of: "stem_en")
            abbreviation = table.header.firstIndex(of: "abbr")
        }
    }

    let loaded: [LoadedTable]
    public let rowCount: Int

    init(directory: String) throws(OntologyError) {
        var loaded: [LoadedTable] = []
        var count = 0
        for source in Self.tables {
            let table = try Table(path: directory + "/gazetteer/" + source.file)
            loaded.append(
                LoadedTable(
                    type: source.type, table: table, columns: try Columns(table), firstRow: Int32(count)))
            count += table.rowCount
        }
        self.loaded = loaded
        rowCount = count
    }

    /// The row of a number given by `Lexicon.names`.
    public subscript(row: Int32) -> GazetteerRow {
        let table = table(of: row)
        return GazetteerRow(number: row, source: loaded[table], row: Int(row - loaded[table].firstRow))
    }

    /// The row with this id; looks through all tables.
    public func row(id: String) -> GazetteerRow? {
        let wanted = Array(id.utf8)
        for table in loaded {
            for row in 0..<table.table.rowCount
            where table.table.cell(row, table.columns.id).elementsEqual(wanted) {
                return self[table.firstRow + Int32(row)]
            }
        }
        return nil
    }

    public func type(of row: Int32) -> EntityType { loaded[table(of: row)].type }

    private func table(of row: Int32) -> Int {
        var index = loaded.count - 1
        while loaded[index].firstRow > row { index -= 1 }
        return index
    }
}

/// One row of a gazetteer, read on demand.
public struct GazetteerRow: Sendable {
    public let number: Int32
    let source: Gazetteer.LoadedTable
    let row: Int

    public var type: EntityType { source.type }
    /// The path of the table, and the line of the row in it, from 1.
    public var file: String { source.table.file }
    public var line: Int { source.table.line(of: row) }
    public var id: String { text(source.columns.id) }
    public var nameZh: String { text(source.columns.nameZh) }
    public var nameEn: String { text(source.columns.nameEn) }
    public var aliasesZh: [String] { texts(source.columns.aliasZh) }
    public var aliasesEn: [String] { texts(source.columns.aliasEn) }
    /// The name without its class word: 山西 of 山西省; "" where there is none.
    public var stemZh: String { source.columns.stemZh.map(text) ?? "" }
    public var stemEn: String { source.columns.stemEn.map(text) ?? "" }
    /// The class: a class word for a place (省, 县, 河), a class of `organ-suffixes.tsv` for an organ.
    public var kind: String { text(source.columns.kind) }
    /// The Chinese name of what this is part of; "" where unknown.
    public var parent: String { text(source.columns.parent) }
    /// ISO date, month or year; "" where unknown. Birth and death for people.
    public var start: String { text(source.columns.start) }
    public var end: String { text(source.columns.end) }

    /// Any other column; "" where the table has none of that name.
    public func value(_ column: String) -> String {
        guard let index = source.table.header.firstIndex(of: column) else { return "" }
        return text(index)
    }

    /// Whether the thing existed on `date`, as far as the row knows; true where nothing contradicts it.
    public func existed(on date: CalendarDate?) -> Bool {
        guard let date else { return true }
        func bound(_ text: String) -> String? {
            text.utf8.first.map { (0x30...0x39).contains($0) } == true ? text : nil
        }
        let (start, end) = (bound(start), bound(end))
        if start == nil, end == nil { return true }
        let day = date.description
        if let start, day.prefix(start.utf8.count) < start { return false }
        if let end, day.prefix(end.utf8.count) > end { return false }
        return true
    }

    private func text(_ column: Int) -> String { source.table.text(row, column) }
    private func texts(_ column: Int) -> [String] {
        source.table.alternatives(row, column).map { String(decoding: $0, as: UTF8.self) }
    }
}
