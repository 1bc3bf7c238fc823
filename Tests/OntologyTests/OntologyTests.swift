import Foundation
import Testing

@testable import Ontology

@Suite("Tables")
struct TableTests {
    private func table(_ text: String) throws -> Table { try Table(file: "t.tsv", bytes: Array(text.utf8)) }

    @Test("cells are found by row and column, alternatives by |")
    func cells() throws {
        let table = try table("id\tname\tstart\na\t甲|乙\t1957\nb\t\t\n")
        #expect(table.rowCount == 2)
        #expect(table.text(0, try table.column("name")) == "甲|乙")
        #expect(table.alternatives(0, 1).map { String(decoding: $0, as: UTF8.self) } == ["甲", "乙"])
        #expect(table.text(1, 2) == "")
        #expect(try table.number(0, 2) == 1957)
    }

    @Test("a row with too few cells names its line")
    func cellCount() {
        #expect(throws: OntologyError.wrongCellCount(file: "t.tsv", line: 3, found: 1, expected: 2)) {
            try table("a\tb\n1\t2\n3\n")
        }
    }

    @Test("a byte that is not UTF-8 is named")
    func encoding() {
        #expect(throws: OntologyError.notUTF8(file: "t.tsv", offset: 4)) {
            try Table(file: "t.tsv", bytes: Array("a\nb\n".utf8) + [0xFF, 0x0A])
        }
    }

    @Test("a missing column and a bad number say what to do")
    func messages() throws {
        #expect(throws: OntologyError.missingColumn(file: "t.tsv", column: "end")) {
            try table("id\n").column("end")
        }
        #expect(
            OntologyError.badValue(
                file: "t.tsv", line: 2, column: "rank", value: "x", expected: "a whole number"
            )
            .description == "t.tsv:2: 'x' in column 'rank'; expected a whole number")
    }

    @Test("any bytes give a table or an error")
    func anyBytes() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
                [9, 10, 13, 65, 124, UInt8.random(in: 0...255, using: &generator)].randomElement() ?? 65
            }
            _ = try? Table(file: "t", bytes: bytes)
        }
    }
}

@Suite("Name trie")
struct NameTrieTests {
    private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    @Test("matches give every name that starts here, shortest first, values in order")
    func matches() {
        var trie = NameTrie(capacity: 4)
        trie.insert(scalars("山西"), value: 1)
        trie.insert(scalars("山西省"), value: 2)
        trie.insert(scalars("山西"), value: 3)
        var found: [[Int]] = []
        trie.forEachMatch(in: scalars("在山西省"), at: 1, limit: 4) { found.append([$0, Int($1)]) }
        #expect(found == [[3, 1], [3, 3], [4, 2]])
        #expect(trie.values(of: scalars("山")).isEmpty)
    }

    @Test("a trie that outgrows its table keeps every name")
    func growth() {
        var trie = NameTrie(capacity: 1)
        for number in 0..<5_000 { trie.insert(scalars(String(number)), value: Int32(number)) }
        for number in 0..<5_000 { #expect(trie.values(of: scalars(String(number))) == [Int32(number)]) }
    }
}

@Suite("Frozen name trie and lexical scan")
struct LexicalScanTests {
    private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    private func names(_ texts: [String]) -> FrozenNameTrie {
        var trie = NameTrie(capacity: 4)
        for (index, text) in texts.enumerated() { trie.insert(scalars(text), value: Int32(index)) }
        trie.insert(bare: scalars("各"))
        return FrozenNameTrie(trie)
    }

    @Test("a frozen trie holds the names and values of the one it was made from, in their order")
    func sameNames() throws {
        let names = names(["山西", "山西省", "山西", "𠀀县", "省"])
        #expect(names.nameCount == 5)
        #expect(names.values(of: scalars("山西")) == [0, 2])
        #expect(names.values(of: scalars("𠀀县")) == [3])
        #expect(names.name(of: scalars("山")) == nil)
        let bare = try #require(names.name(of: scalars("各")))
        #expect(names.values(of: scalars("各")).isEmpty && names.onlyValue(of: bare) == nil)
        var spelled: [Int32: [UInt32]] = [:]
        names.forEachSpelling { spelled[$0] = $1 }
        for text in ["山西", "山西省", "𠀀县", "省", "各"] {
            let name = try #require(names.name(of: scalars(text)))
            #expect(spelled[name] == scalars(text))
        }
    }

    @Test("a scan gives the names of each position by length, none beyond its stretch")
    func scan() {
        let names = names(["山西", "山西省", "省"])
        let text = scalars("在山西省山西省")
        let scan = LexicalScan(of: text, in: 1..<6, names: names)
        #expect(scan.matches(at: 1).map(\.end) == [3, 4])
        #expect(scan.matches(at: 2).isEmpty)
        #expect(scan.matches(at: 4).map(\.end) == [6])
        #expect(scan.name(from: 1, to: 4) == names.name(of: scalars("山西省")))
        #expect(scan.name(from: 4, to: 5) == nil)
    }

    @Test("a filter passes what was put in")
    func filter() {
        let filter = ScalarFilter(scalars("任担"))
        #expect(filter.mayContain(scalars("任")[0]) && filter.mayContain(scalars("担")[0]))
        #expect(!filter.mayContain(scalars("山")[0]))
    }
}

@Suite("Calendar dates")
struct CalendarDateTests {
    @Test(
        "days that do not exist are refused",
        arguments: ["1957-02-29", "1957-13-01", "1957-1-01", "x", "0000-01-01"])
    func refused(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test("day numbers go both ways over the whole period")
    func dayNumbers() throws {
        let first = try #require(CalendarDate(iso: "1946-05-15"))
        let last = try #require(CalendarDate(iso: "1976-12-31"))
        for number in first.dayNumber...last.dayNumber {
            #expect(CalendarDate(dayNumber: number).dayNumber == number)
        }
        #expect(first.adding(days: -15).description == "1946-04-30")
    }
}

@Suite("Lexicon of the repository")
struct LexiconTests {
    static let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("ontology").path

    @Test("every table loads, ids are unique, names are found with their rows")
    func loads() throws {
        let lexicon = try Lexicon(directory: Self.directory)
        let ids = (0..<Int32(lexicon.gazetteer.rowCount)).map { lexicon.gazetteer[$0].id }
        #expect(Set(ids).count == ids.count)
        let rows = lexicon.rows(named: "山西省").map { lexicon.gazetteer[$0.row] }
        #expect(rows.first?.type == .place)
        #expect(rows.first?.kind == "省")
    }

    @Test("a row knows whether it existed", arguments: [("1951-01-01", true), ("1956-01-01", false)])
    func existence(date: String, existed: Bool) throws {
        let lexicon = try Lexicon(directory: Self.directory)
        let name = try #require(lexicon.rows(named: "平原省").first)
        #expect(lexicon.gazetteer[name.row].existed(on: CalendarDate(iso: date)) == existed)
    }

    @Test("a missing table is named with what to do")
    func missing() {
        #expect(throws: OntologyError.missingFile(path: "/nowhere/gazetteer/places.tsv")) {
            try Lexicon(directory: "/nowhere")
        }
    }

    @Test("readings come most usual first")
    func readings() throws {
        let pinyin = try Lexicon(directory: Self.directory).pinyin
        #expect(pinyin.syllables(of: "白泉公社") == ["bai", "quan", "gong", "she"])
    }
}
