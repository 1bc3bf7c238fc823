/// A title of `titles.tsv`.
public struct TitleRow: Sendable, Hashable {
    /// What a title is beside a name.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Holds an office of an organ or place: 书记, 县长.
        case office
        /// Says what somebody is, without an office: 社员, 工程师.
        case role
        /// A form of address: 同志.
        case form
        /// Stands before another title: 前, 代理, 副.
        case prefix
    }

    public let zh: String
    public let en: String
    public let aliasesEn: [String]
    public let domain: String
    public let rank: String
    public let kind: Kind

    static func load(_ table: Table) throws(OntologyError) -> [TitleRow] {
        let (zh, en) = (try table.column("title_zh"), try table.column("title_en"))
        let (alias, domain) = (try table.column("alias_en"), try table.column("domain"))
        let (rank, kind) = (try table.column("rank"), try table.column("kind"))
        var rows: [TitleRow] = []
        for row in 0..<table.rowCount {
            guard let parsed = Kind(rawValue: table.text(row, kind)) else {
                throw .badValue(
                    file: table.file, line: table.line(of: row), column: "kind",
                    value: table.text(row, kind), expected: "office, role, form or prefix")
            }
            rows.append(
                TitleRow(
                    zh: table.text(row, zh), en: table.text(row, en),
                    aliasesEn: table.alternatives(row, alias).map { String(decoding: $0, as: UTF8.self) },
                    domain: table.text(row, domain), rank: table.text(row, rank), kind: parsed))
        }
        return rows
    }
}

/// A suffix that makes the name of an organ: 委员会, 公社, 厂; `organ-suffixes.tsv`.
public struct OrganSuffix: Sendable, Hashable {
    public let zh: String
    public let en: String
    /// party-prov, gov-dept, commune, enterprise, school ...
    public let kind: String
    /// Whether the bare suffix can stand for one named body of the article: 省委, 县委.
    public let isNominal: Bool

    static func load(_ table: Table) throws(OntologyError) -> [OrganSuffix] {
        let (zh, en) = (try table.column("suffix_zh"), try table.column("name_en"))
        let (kind, nominal) = (try table.column("class"), try table.column("nominal"))
        return (0..<table.rowCount).map { row in
            OrganSuffix(
                zh: table.text(row, zh), en: table.text(row, en), kind: table.text(row, kind),
                isNominal: table.text(row, nominal) == "yes")
        }
    }
}

/// A class word of places: 省 Province, 县 County, 河 River; `place-classes.tsv`.
public struct PlaceClass: Sendable, Hashable {
    public let zh: String
    public let en: String
    public let aliasesEn: [String]
    /// 1 province ... 6 team; "n" for nature; "" unknown.
    public let level: String
    /// Whether an unknown name may end in it: 瑞安|县.
    public let isSuffix: Bool

    static func load(_ table: Table) throws(OntologyError) -> [PlaceClass] {
        let (zh, en) = (try table.column("class_zh"), try table.column("class_en"))
        let (alias, level) = (try table.column("alias_en"), try table.column("level"))
        let suffix = try table.column("suffix")
        return (0..<table.rowCount).map { row in
            PlaceClass(
                zh: table.text(row, zh), en: table.text(row, en),
                aliasesEn: table.alternatives(row, alias).map { String(decoding: $0, as: UTF8.self) },
                level: table.text(row, level), isSuffix: table.text(row, suffix) == "yes")
        }
    }
}

/// Chinese surnames with their readings; `surnames.tsv`.
public struct Surnames: Sendable {
    /// A one-character surname's rank by bearers: 1 to 100 known, 500 for a rare one.
    public let single: [UInt32: Int]
    public let compound: Set<[UInt32]>
    /// Surname in pinyin without tones, lower case.
    public let reading: [[UInt32]: String]
    /// Romanized surnames in lower case, pinyin and Wade-Giles.
    public let romanized: Set<String>

    init(_ table: Table) throws(OntologyError) {
        let (surname, pinyin) = (try table.column("surname"), try table.column("pinyin"))
        let (type, rank) = (try table.column("type"), try table.column("rank"))
        let wadeGiles = try table.column("wade_giles")
        var single: [UInt32: Int] = [:]
        var compound: Set<[UInt32]> = []
        var reading: [[UInt32]: String] = [:]
        var romanized: Set<String> = []
        for row in 0..<table.rowCount {
            let scalars = table.text(row, surname).unicodeScalars.map(\.value)
            let ranked = try table.number(row, rank)
            if table.text(row, type) == "compound" {
                compound.insert(scalars)
            } else if let character = scalars.first {
                single[character] = ranked == 0 ? 500 : ranked
            }
            let sound = table.text(row, pinyin).filter { $0 != " " }
            if reading[scalars] == nil { reading[scalars] = sound }
            romanized.insert(sound.lowercased())
            romanized.insert(table.text(row, wadeGiles).lowercased())
        }
        romanized.remove("")
        self.single = single
        self.compound = compound
        self.reading = reading
        self.romanized = romanized
    }
}

/// How often a character stands in a given name, and which characters transcribe foreign names.
public struct NameCharacters: Sendable {
    public struct Counts: Sendable, Hashable {
        public var single: Int
        public var first: Int
        public var second: Int

        /// The counts of a character never seen in a given name.
        public static let none = Counts(single: 0, first: 0, second: 0)
    }

    public let given: [UInt32: Counts]
    public let transcribing: [UInt32: Int]
    public let totalSingle: Int
    public let totalDouble: Int

    init(_ names: Table, _ transliteration: Table) throws(OntologyError) {
        let character = try names.column("char")
        let (single, first) = (try names.column("given_single"), try names.column("given_first"))
        let second = try names.column("given_second")
        var given: [UInt32: Counts] = [:]
        var totals = (single: 0, double: 0)
        for row in 0..<names.rowCount {
            guard let scalar = names.text(row, character).unicodeScalars.first else { continue }
            let counts = Counts(
                single: try names.number(row, single), first: try names.number(row, first),
                second: try names.number(row, second))
            given[scalar.value] = counts
            totals.single += counts.single
            totals.double += counts.first
        }
        let transcribed = try transliteration.column("char")
        let count = try transliteration.column("count")
        var transcribing: [UInt32: Int] = [:]
        for row in 0..<transliteration.rowCount {
            guard let scalar = transliteration.text(row, transcribed).unicodeScalars.first else { continue }
            transcribing[scalar.value] = try transliteration.number(row, count)
        }
        self.given = given
        self.transcribing = transcribing
        totalSingle = totals.single
        totalDouble = totals.double
    }
}

/// Closed lists of words that the grammars go by: `grammar.tsv`, one word a row under its list's name.
public struct WordLists: Sendable {
    private let lists: [String: Set<[UInt32]>]

    init(_ table: Table) throws(OntologyError) {
        let (list, word) = (try table.column("list"), try table.column("word"))
        var lists: [String: Set<[UInt32]>] = [:]
        for row in 0..<table.rowCount {
            lists[table.text(row, list), default: []].insert(
                table.text(row, word).unicodeScalars.map(\.value))
        }
        self.lists = lists
    }

    /// The words of all lists, in no order.
    var all: some Sequence<[UInt32]> { lists.values.joined() }

    /// The words of a list, as scalars; empty for a list that the table does not have.
    public subscript(_ name: String) -> Set<[UInt32]> { lists[name] ?? [] }

    /// The words of a list as text, sorted; empty for a list that the table does not have.
    public func words(_ name: String) -> [String] { self[name].map { String(scalars: $0[...]) }.sorted() }
}
