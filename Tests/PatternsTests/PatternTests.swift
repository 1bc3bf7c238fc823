import Ontology
import Testing

@testable import Patterns

/// Patterns over sentences of a few names, without extraction.
@Suite struct PatternTests {
    @Test("a list gives all its names, titles between them or not")
    func list() throws {
        let found = try names(
            "接见 ... <object:Person+>", "接见了甲甲总理、乙乙和丙丙。", ["甲甲", "乙乙", "丙丙"], titles: ["总理"])
        #expect(found == ["object 甲甲", "object 乙乙", "object 丙丙"])
    }

    @Test("a gap ends at a comma, at its limit, and at a word of gap-stop")
    func gap() throws {
        #expect(try names("接见 ... <object:Person>", "接见外宾，甲甲在座。", ["甲甲"]) == [])
        #expect(try names("接见 ,... <object:Person>", "接见外宾，甲甲在座。", ["甲甲"]) == ["object 甲甲"])
        #expect(try names("接见 ...2 <object:Person>", "接见来访的外宾甲甲。", ["甲甲"]) == [])
        #expect(try names("接见 ... <object:Person>", "接见时对甲甲表示感谢。", ["甲甲"]) == [])
    }

    @Test("what is in parentheses may be missing, what follows ! must be")
    func optional() throws {
        let pattern = "派 ( 了 ) <who> 到 <object:Person> !的"
        #expect(try names(pattern, "派了三人到甲甲家。", ["甲甲"]) == ["who 三人", "object 甲甲"])
        #expect(try names(pattern, "派三人到甲甲家。", ["甲甲"]) == ["who 三人", "object 甲甲"])
        #expect(try names(pattern, "派三人到甲甲的家。", ["甲甲"]) == [])
    }

    @Test("a name right before the word, titles aside, is the lead")
    func lead() throws {
        let pattern = "<subject:Person> 领导 的 <object:Person>"
        #expect(
            try names(pattern, "甲甲总理领导的乙乙。", ["甲甲", "乙乙"], titles: ["总理"])
                == ["subject 甲甲", "object 乙乙"])
        #expect(try names(pattern, "甲甲昨天领导的乙乙。", ["甲甲", "乙乙"]) == [])
    }

    @Test("English words are whole words")
    func english() throws {
        #expect(
            try names("met <object:Person>", "he met aa.", ["aa"], language: .english) == ["object aa"])
        #expect(try names("met <object:Person>", "he helmet aa.", ["aa"], language: .english) == [])
    }

    @Test(
        "a mistake is told with file, line, character and what was expected",
        arguments: [
            ("<subject:Person> ~", 19, "expected the word"), ("接见 <who:Man>", 4, "'Man' is no type"),
            ("接见 @nothing", 4, "there is no list 'nothing'"), ("接见 ( 了", 4, "expected a )"),
            ("接见 ...x", 4, "expected a number"), ("<boss:Person> 接见", 1, "expected a role"),
        ])
    func mistakes(_ pattern: String, _ column: Int, _ message: String) {
        let error = #expect(throws: PatternError.self) { try book(pattern, .chinese) }
        #expect(error?.file == "t.tsv")
        #expect(error?.line == 2)
        #expect(error?.column == column)
        #expect(error?.message.contains(message) == true)
    }

    // MARK: Small sentences

    private func book(_ pattern: String, _ language: Language) throws -> PatternBook {
        let words = "list\tword\tsource\nlist-join\t、\town\nlist-join\t和\town\ngap-stop\t对\town\n"
        let rows =
            "id\tlanguage\trelation\tpattern\tqualifiers\texample\tfinds\tcounter_example\n"
            + "t\t\(language.rawValue)\tMET\t\(pattern)\t\t\t\t\n"
        return try PatternBook(
            words: Table(file: "words.tsv", bytes: Array(words.utf8)),
            tables: [Table(file: "t.tsv", bytes: Array(rows.utf8))])
    }

    /// What the pattern binds, as "role text".
    private func names(
        _ pattern: String, _ sentence: String, _ names: [String], titles: [String] = [],
        language: Language = .chinese
    ) throws -> [String] {
        let scalars = sentence.replacing("，", with: ",").unicodeScalars.map(\.value)
        func range(_ word: String) -> Range<Int> {
            let word = word.unicodeScalars.map(\.value)
            let start = scalars.indices.first { scalars[$0...].starts(with: word) } ?? 0
            return start..<start + word.count
        }
        let text = PatternText(
            language: language, scalars: scalars, range: 0..<scalars.count,
            names: names.map {
                PatternText.Name(start: range($0).lowerBound, end: range($0).upperBound, type: .person)
            },
            titles: titles.map(range))
        return try book(pattern, language).matches(in: text).flatMap { match in
            match.texts.map { "\($0.role) \(String(scalars: scalars[$0.range]))" }
                + match.names.map { role, name in
                    "\(role) \(String(scalars: scalars[text.names[name].start..<text.names[name].end]))"
                }
        }
    }
}
