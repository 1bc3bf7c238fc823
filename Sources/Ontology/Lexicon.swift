/// Everything of `ontology/` that extraction and linking look up, loaded from its tables.
///
///     let lexicon = try Lexicon(directory: "ontology")
///     lexicon.chinese.forEachMatch(in: text.folded, at: 0, limit: text.count) { end, value in
///         if case .name(let name) = LexicalEntry(value) { … lexicon.gazetteer[name.row] … }
///     }
///
/// Loading reads every table once (some 40 ms); the value is immutable and shared by all threads.
public struct Lexicon: Sendable {
    public let gazetteer: Gazetteer
    /// Chinese names, words, titles and suffixes by folded scalars. Values are `LexicalEntry`. The words of `lists`
    /// are names too; those that no other table has are without a value.
    public let chinese: FrozenNameTrie
    /// English names, in lower case, by scalars. Values are `LexicalEntry`, only of case `name`.
    public let english: NameTrie
    public let titles: [TitleRow]
    public let organSuffixes: [OrganSuffix]
    public let placeClasses: [PlaceClass]
    public let surnames: Surnames
    public let nameCharacters: NameCharacters
    public let pinyin: Pinyin
    /// The words of dates.
    public let calendar: CalendarWords
    /// The closed lists of the grammars.
    public let lists: WordLists
    /// Terms that translations mix up.
    public let terms: [TermRow]
    /// What numbers count.
    public let units: [UnitRow]
    /// The words that numbers are read by.
    public let numberWords: [NumberWord]
    /// What each rule of extraction says for a name.
    public let evidence: EvidenceWeights
    /// Traditional to simplified, one scalar to one.
    public let simplified: [UInt32: UInt32]
    /// Total of the word counts, for probabilities.
    public let wordTotal: Double

    /// `directory` is the folder that holds `nodes.tsv` and `gazetteer/`.
    public init(directory: String) throws(OntologyError) {
        let gazetteer = try Gazetteer(directory: directory)
        let tables = directory + "/gazetteer/"
        let titles = try TitleRow.load(Table(path: tables + "titles.tsv"))
        let suffixes = try OrganSuffix.load(Table(path: tables + "organ-suffixes.tsv"))
        let classes = try PlaceClass.load(Table(path: tables + "place-classes.tsv"))
        let words = try Table(path: tables + "words.tsv")
        var builder = TrieBuilder(names: gazetteer.rowCount, words: words.rowCount)
        builder.addNames(of: gazetteer)
        for (index, title) in titles.enumerated() { builder.addChinese(title.zh, .title(Int32(index))) }
        for (index, suffix) in suffixes.enumerated() {
            builder.addChinese(suffix.zh, .organSuffix(Int32(index)))
        }
        for (index, kind) in classes.enumerated() { builder.addChinese(kind.zh, .placeClass(Int32(index))) }
        wordTotal = try builder.addWords(words)
        self.gazetteer = gazetteer
        self.titles = titles
        organSuffixes = suffixes
        placeClasses = classes
        lists = try WordLists(Table(path: tables + "grammar.tsv"))
        terms = try TermRow.load(Table(path: tables + "terms.tsv"))
        units = try UnitRow.load(Table(path: tables + "units.tsv"))
        numberWords = try NumberWord.load(Table(path: tables + "numbers.tsv"))
        evidence = try EvidenceWeights(Table(path: tables + "evidence.tsv"))
        calendar = try CalendarWords(Table(path: tables + "calendar.tsv"))
        builder.add(lists)
        chinese = FrozenNameTrie(builder.chinese)
        english = builder.english
        surnames = try Surnames(Table(path: tables + "surnames.tsv"))
        nameCharacters = try NameCharacters(
            Table(path: tables + "name-characters.tsv"), Table(path: tables + "transliteration.tsv"))
        pinyin = try Pinyin(
            readings: Table(path: tables + "readings.tsv"), wadeGiles: Table(path: tables + "wade-giles.tsv"))
        simplified = try Self.simplified(Table(path: tables + "simplified.tsv"))
    }

    /// The rows that bear exactly this Chinese name (folded), strongest name first.
    public func rows(named name: some StringProtocol) -> [GazetteerName] {
        chinese.values(of: name.unicodeScalars.map(\.value)).compactMap { value in
            if case .name(let name) = LexicalEntry(value) { name } else { nil }
        }
    }

    /// Where the name in `text[start..<end]` ends if a title stands after its surname (毛|主席); else `end`.
    public func nameEnd(in text: [UInt32], _ start: Int, _ end: Int) -> Int {
        for titleStart in [start + 1, start + 2] where end - titleStart > 1 {
            let isTitle = chinese.values(of: text[titleStart..<end]).contains { value in
                if case .title = LexicalEntry(value) { true } else { false }
            }
            if isTitle { return titleStart }
        }
        return end
    }

    private static func simplified(_ table: Table) throws(OntologyError) -> [UInt32: UInt32] {
        let (from, to) = (try table.column("trad"), try table.column("simp"))
        var map: [UInt32: UInt32] = [:]
        map.reserveCapacity(table.rowCount)
        for row in 0..<table.rowCount {
            guard let traditional = table.text(row, from).unicodeScalars.first,
                let simple = table.text(row, to).unicodeScalars.first
            else { continue }
            map[traditional.value] = simple.value
        }
        return map
    }
}

/// Fills the two tries of a lexicon.
struct TrieBuilder {
    var chinese: NameTrie
    var english: NameTrie

    init(names: Int, words: Int) {
        chinese = NameTrie(capacity: names * 4 + words)
        english = NameTrie(capacity: names * 13)
    }

    mutating func addChinese(_ text: String, _ entry: LexicalEntry) {
        chinese.insert(text.unicodeScalars.map(\.value), value: entry.encoded)
    }

    mutating func addNames(of gazetteer: Gazetteer) {
        for loaded in gazetteer.loaded {
            let columns = loaded.columns
            for row in 0..<loaded.table.rowCount {
                let number = loaded.firstRow + Int32(row)
                func add(_ column: Int?, _ strength: GazetteerName.Strength, inEnglish: Bool = false) {
                    guard let column else { return }
                    let entry = LexicalEntry.name(GazetteerName(row: number, strength: strength)).encoded
                    for name in loaded.table.alternatives(row, column) {
                        if inEnglish {
                            english.insert(LowercasedScalars(UTF8Scalars(name)), value: entry)
                        } else {
                            chinese.insert(UTF8Scalars(name), value: entry)
                        }
                    }
                }
                add(columns.nameZh, .full)
                add(columns.aliasZh, .alias)
                add(columns.stemZh, .stem)
                add(columns.abbreviation, .weak)
                add(columns.weakZh, .weak)
                add(columns.nameEn, .full, inEnglish: true)
                add(columns.aliasEn, .alias, inEnglish: true)
                add(columns.stemEn, .stem, inEnglish: true)
                add(columns.weakEn, .weak, inEnglish: true)
            }
        }
    }

    /// Adds the words of all lists that are not English.
    mutating func add(_ lists: WordLists) {
        let words = lists.all.filter { $0.first.map { $0 >= 0x80 } == true }
        for word in words.sorted(by: { $0.lexicographicallyPrecedes($1) }) { chinese.insert(bare: word) }
    }

    /// Adds the words with their counts; gives the total of the counts.
    mutating func addWords(_ table: Table) throws(OntologyError) -> Double {
        let (word, count) = (try table.column("word"), try table.column("count"))
        let tag = try table.column("pos")
        var total = 0.0
        for row in 0..<table.rowCount {
            let number = try table.number(row, count)
            total += Double(number)
            let kind = WordClass(tag: String(decoding: table.cell(row, tag), as: UTF8.self))
            chinese.insert(
                UTF8Scalars(table.cell(row, word)),
                value: LexicalEntry.word(kind, count: Int32(clamping: number)).encoded)
        }
        return total
    }
}

/// The scalars of well-formed UTF-8, without a String in between.
struct UTF8Scalars: Sequence, IteratorProtocol {
    private var bytes: ArraySlice<UInt8>.Iterator

    init(_ slice: ArraySlice<UInt8>) { bytes = slice.makeIterator() }

    mutating func next() -> UInt32? {
        guard let first = bytes.next() else { return nil }
        if first < 0x80 { return UInt32(first) }
        let (lead, trail): (UInt32, Int) =
            first < 0xE0
            ? (UInt32(first & 0x1F), 1)
            : first < 0xF0 ? (UInt32(first & 0x0F), 2) : (UInt32(first & 0x07), 3)
        return (0..<trail).reduce(lead) { scalar, _ in scalar << 6 | UInt32((bytes.next() ?? 0x80) & 0x3F) }
    }
}

/// Lower case for the Latin letters with ASCII base; other scalars as they are.
struct LowercasedScalars: Sequence, IteratorProtocol {
    private var scalars: UTF8Scalars

    init(_ scalars: UTF8Scalars) { self.scalars = scalars }

    mutating func next() -> UInt32? {
        scalars.next().map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    }
}
