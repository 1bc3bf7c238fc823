import Ontology
import Testing

@testable import Archive

@Suite("JSON lines")
struct JSONLinesTests {
    @Test("offsets are those of the text, whatever its escapes; the title stands behind it")
    func offsets() throws {
        let reading = read(
            #"{"id":"x1","date":"1957-12-13","title":"\u5c71西","language":"zh","text":"新华社太原11日电 \ud840\udc00\"好\"\n第二段。","extra":[1,{"a":null}]}"#
                + "\n",
            document: "in.jsonl"
        )
        #expect(reading.messages == [])
        let article = try #require(reading.articles.first)
        #expect(article.document == "in.jsonl#x1")
        #expect(article.id == "x1")
        #expect(article.text.quote(Span(0, 9)) == "新华社太原11日电")
        #expect(article.text.scalars[10] == 0x20000)
        #expect(article.quotes(.chinese, .headline) == ["山西"])
        #expect(article.part(.chinese)?.headline == Span(20, 22))
        #expect(article.dateline(.chinese)?.date == "1957-12-11")
        checkSpans(article)
    }

    @Test("a title that opens the text is not added again")
    func titleInText() throws {
        let article = try article(
            #"{"id":7,"date":"1957-12-13","title":"题目","text":"题目\n正文在此。"}"#,
            document: "in.jsonl"
        )
        #expect(article.id == "7")
        #expect(article.text.count == 8)
        #expect(article.part(.chinese)?.headline == Span(0, 2))
        #expect(article.quotes(.chinese, .body) == ["正文在此。"])
    }

    @Test("a whole seed in one string reads as a seed")
    func seedInside() throws {
        let article = try article(
            #"{"id":"s","text":"Title: A\nDate: 1957-12-13\n\nA text.\n\n<hr />\nOriginal:\n### 题\n\n    正文。"}"#,
            document: "in.jsonl"
        )
        #expect(article.parts.map(\.language) == [.english, .chinese])
        #expect(article.date?.description == "1957-12-13")
        #expect(article.document == "in.jsonl#s")
    }

    @Test("a bad line is passed over, the others are read; no id: the line's number")
    func badLine() {
        let good = #"{"date":"1957-12-13","text":"正文。"}"#
        let reading = read("\(good)\n{\"text\": \n\n\(good)", document: "in.jsonl")
        #expect(reading.articles.map(\.document) == ["in.jsonl#1", "in.jsonl#4"])
        #expect(
            reading.messages == [
                "in.jsonl, line 2, column 10: the line ends inside the object; each line must be one JSON object"
            ]
        )
    }

    @Test(
        "what is wrong is named with its column, counted in characters",
        arguments: [
            (
                #"{"text":"中\ud800x"}"#,
                "column 11: \\ud800 is half of a surrogate pair; write both halves or the character itself"
            ),
            (
                #"{"text":"中\udc00"}"#,
                "column 11: \\udc00 is half of a surrogate pair; write both halves or the character itself"
            ),
            (
                #"{"text":"\ud800\u0041"}"#,
                "column 10: \\ud800 is half of a surrogate pair; write both halves or the character itself"
            ),
            (
                "{\"text\":\"中\u{1}\"}",
                "column 11: a control character (U+0001) inside a string; write it as an escape, such as \\n"
            ),
            (
                #"{"text":"\q"}"#,
                "column 10: \\q is not an escape of JSON; a backslash itself is written \\\\"
            ),
            (
                #"{"text":"\u12G4"}"#,
                "column 10: \\u12 is not an escape of JSON; a backslash itself is written \\\\"
            ),
            (#"{"text":"\u0000"}"#, "column 10: \\u0000 stands in the text; remove it"),
            (
                #"{"id":"a"}"#,
                "column 1: no \"text\"; an article needs at least \"text\", better \"id\", \"date\", \"title\", \"language\" too"
            ),
            (#"{"text":5}"#, "column 9: \"text\" must be a string"),
            (#"{"text":"a","text":"b"}"#, "column 20: \"text\" stands twice; keep one"),
            (#"{"text":"a","lang":"fr"}"#, "column 20: language \"fr\" is not known; give \"zh\" or \"en\""),
            (
                #"{"text":"a",}"#,
                "column 13: expected a key in quotes, found \"}\"; each line must be one JSON object"
            ),
            (
                #"{"text" 中}"#,
                "column 9: expected \":\" behind the key, found \"中\"; each line must be one JSON object"
            ),
            (
                #"{"text":"a"} x"#,
                "column 14: expected the end of the line, found \"x\"; each line must be one JSON object"
            ),
            (#"["text"]"#, "column 1: expected \"{\", found \"[\"; each line must be one JSON object"),
        ]
    )
    func faults(line: String, message: String) {
        #expect(read(line, document: "in.jsonl").messages == ["in.jsonl, line 1, " + message])
    }

    @Test("bytes that are not UTF-8 are named with line and column")
    func badUTF8() {
        let bytes = Array("{\"text\":\"中".utf8) + [0xFF] + Array("\"}".utf8)
        #expect(
            read(bytes, document: "in.jsonl").messages == [
                "in.jsonl, line 1, column 11: byte 0xFF is not UTF-8; convert the file to UTF-8"
            ]
        )
    }

    @Test("deep nesting is refused, not followed")
    func deep() {
        let line = "{\"x\":" + String(repeating: "[", count: 100_000)
        #expect(read(line, document: "in.jsonl").errors.first.map { "\($0)".contains("64 deep") } == true)
    }

    @Test("a line without a date, or with a date that does not exist, is read without one")
    func dates() {
        let reading = read(
            "{\"text\":\"正文。\"}\n{\"date\":\"1957-02-30\",\"text\":\"正文。\"}",
            document: "in.jsonl"
        )
        #expect(
            reading.messages == [
                "in.jsonl, line 1: no \"date\"; add one such as \"date\": \"1957-12-11\"; the article was read without a date",
                "in.jsonl, line 2: \"1957-02-30\" is not a date; give it as YYYY-MM-DD, a day that exists; "
                    + "the article was read without a date",
            ]
        )
        #expect(reading.articles.count == 2)
    }

    @Test("an object is known as JSON lines by what it holds, not by its name")
    func byContent() {
        #expect(
            read("{\"date\":\"1957-12-11\",\"text\":\"正文。\"}", document: "-").articles.first?.document
                == "-#1"
        )
        #expect(read("{花括号} 不是对象。", document: "1957-12-11.txt").articles.count == 1)
    }

    @Test(
        "a file in a line reads as the file itself, whatever its form",
        arguments: [
            "### 题目\n\n1957-12-13\n第1版()\n专栏：\n\n新华社太原11日电 正文。\n",
            "\u{FEFF}Title: A\nDate: 1957-12-13\n\nA text.\n\n<hr />\nOriginal:\n### 题\n\n    正文\u{20000}。",
            "{\"date\":\"1957-12-13\",\"text\":\"正文。\"}\n{\"id\":\"二\",\"text\":\"又一篇。\"}\n",
            "Date: 1957-02-30\n\n\t正文。\n",
            " \n",
        ])
    func wrapped(file: String) {
        let alone = read(file, document: "1957/甲 b.txt")
        let inLine = read(line(document: "1957/甲 b.txt", content: file) + "\n", document: "-")
        #expect(inLine.articles.map { "\($0)" } == alone.articles.map { "\($0)" })
        #expect(inLine.errors == alone.errors)
    }

    @Test("a file in a line in a file in a line is not looked for; content needs the name of its file")
    func wrappedBadly() {
        let inner = line(document: "b.txt", content: "正文。")
        #expect(read(line(document: "a.jsonl", content: inner), document: "-").messages.count == 1)
        #expect(
            read(#"{"content":"正文。"}"#, document: "in.jsonl").messages == [
                "in.jsonl, line 1, column 1: \"content\" without \"document\"; add the path of the file that the content is of"
            ])
        #expect(read(#"{"text":"正文。","content":["x"]}"#, document: "in.jsonl").articles.count == 1)
    }

    /// A file as a line of JSON.
    private func line(document: String, content: String) -> String {
        let escaped = content.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case "\n": "\\n"
            case "\t": "\\t"
            default: String(scalar)
            }
        }
        return "{\"document\":\"\(document)\",\"content\":\"\(escaped.joined())\"}"
    }
}
