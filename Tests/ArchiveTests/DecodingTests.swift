import Ontology
import Foundation
import Testing

@testable import Archive

@Suite("Decoding and folding")
struct DecodingTests {
    @Test(
        "the first byte that is not UTF-8 is named by its offset",
        arguments: [
            ([0x41, 0xFF], 1, "0xFF"), ([0xE4, 0xB8], 0, "0xE4"), ([0x41, 0xC0, 0xAF], 1, "0xC0"),
            ([0xED, 0xA0, 0x80], 0, "0xED"), ([0xF4, 0x90, 0x80, 0x80], 0, "0xF4"),
            ([0xE4, 0xB8, 0xAD, 0x80], 3, "0x80"),
            ([0xE0, 0x80, 0x80], 0, "0xE0"), ([0x0A, 0xF0, 0x8F, 0xBF, 0xBF], 1, "0xF0"),
        ] as [([UInt8], Int, String)]
    )
    func malformed(bytes: [UInt8], offset: Int, byte: String) {
        #expect(
            read(bytes, document: "x.txt").messages == [
                "x.txt, byte \(offset): \(byte) is not UTF-8; convert the file to UTF-8, "
                    + "or say --encoding gb18030 if that is what it is"
            ]
        )
    }

    @Test("every scalar decodes as the standard library decodes it")
    func everyScalar() throws {
        var view = String.UnicodeScalarView()
        for value in stride(from: UInt32(1), to: 0x110000, by: 7) {
            if let scalar = Unicode.Scalar(value) { view.append(scalar) }
        }
        let decoded = try Array(String(view).utf8).withUnsafeBufferPointer { try UTF8Decoder.scalars($0) }
        #expect(decoded == view.map(\.value))
    }

    @Test("GB18030 is read where it is declared, and its bad bytes are named")
    func gb18030() throws {
        let head: [UInt8] = Array("### ".utf8) + [0xCC, 0xE2] + Array("\n\n1957-12-11\n\n    ".utf8)
        let reading = read(head + [0xD6, 0xD0, 0xB9, 0xFA, 0xA1, 0xA3], encoding: .gb18030)
        #expect(reading.messages == [])
        #expect(reading.articles.first?.quotes(.chinese, .body) == ["中国。"])
        #expect(
            read([0x41, 0x0A, 0xFF, 0x41], encoding: .gb18030).messages == [
                "a.txt, byte 2: 0xFF is not GB18030; check the encoding, and leave out --encoding if the file is UTF-8"
            ]
        )
    }

    @Test("folding keeps every offset")
    func folding() {
        let folding = Folding(simplified: [0x570B: 0x56FD, 0x5DDE: 0x5DDE])
        let text = SourceText("Ａ１（國）　□?·•\u{7}\u{FEFF}\t〇％", folding: folding)
        #expect(text.folded.count == text.scalars.count)
        #expect(text.foldedText(Span(0, text.count)) == "A1(国) □?··  \t〇%")
        #expect(text.quote(Span(0, 5)) == "Ａ１（國）")
    }

    @Test("control characters inside a text keep their place and fold to a blank")
    func controls() throws {
        let article = try article("### 题\n\n1957-12-11\n\n    一段\u{1}\u{B}文\u{7F}字。\n")
        let body = try #require(article.part(.chinese)?.paragraphs.last)
        #expect(article.text.foldedText(body.span) == "一段  文 字。")
        checkSpans(article)
    }

    @Test(
        "dates are read in the forms papers use",
        arguments: [
            ("1957-12-11", "1957-12-11"), ("1957/1/2", "1957-01-02"), ("1957.12.11", "1957-12-11"),
            ("19571211", "1957-12-11"),
            ("1957年12月11日", "1957-12-11"), ("一九五七年十二月十一日", "1957-12-11"),
        ]
    )
    func dates(text: String, expected: String) throws {
        guard case .day(let day) = PaperDate(scalars(text)) else {
            Issue.record("\(text) is not read as a day")
            return
        }
        #expect(day.description == expected)
    }
}
