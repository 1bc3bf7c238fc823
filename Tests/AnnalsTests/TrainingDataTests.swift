import Archive
import Foundation
import Ontology
import Tagging
import Testing

@testable import Annals

/// A folder of a test's own, removed with it.
private final class Folder {
    let path = NSTemporaryDirectory() + "annals-\(UUID().uuidString)"

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws -> String {
        let file = path + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }
}

@Suite("Holding out sentences")
struct HoldOutTests {
    private static func corpus(_ count: Int) -> LabelledCorpus {
        var corpus = LabelledCorpus()
        for index in 0..<count { corpus.append([UInt32(index)], [.outside]) }
        return corpus
    }

    @Test("of ten percent the last of each ten blocks of 500 is held out")
    func blocks() {
        let parts = HoldOut(percent: 10).split(Self.corpus(12_000))
        let held = (0..<12_000).filter { ($0 / 500) % 10 == 9 }
        #expect(parts.development.scalars == held.map { UInt32($0) })
        #expect(parts.training.count == 12_000 - held.count)
    }

    @Test(
        "a small corpus has small blocks", arguments: [(10, 10, 1), (100, 10, 10), (100, 50, 50), (3, 50, 1)])
    func small(count: Int, percent: Int, expected: Int) {
        #expect(HoldOut(percent: percent).split(Self.corpus(count)).development.count == expected)
    }

    @Test("nothing is measured with unknown labels")
    func unknown() {
        var corpus = Self.corpus(9)
        corpus.append([1], [.unknown])
        #expect(HoldOut(percent: 10).split(corpus).development.isEmpty)
    }
}

@Suite("Plain text for clusters")
struct RawTextTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    private func read(_ files: [String], limit: Int) throws -> [String] {
        var blocks: [String] = []
        _ = try RawText(files: files, limit: limit).forEachBlock { scalars in
            blocks.append(String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init))))
        } progress: { _ in
        }
        return blocks
    }

    @Test("lines with Chinese characters are read, others passed over")
    func lines() throws {
        let file = try folder.write("a.txt", "北京\nBeijing\r\n\n1958年\n天津")
        #expect(try read([file], limit: 100) == ["北京\n", "1958年\n", "天津"])
    }

    @Test("files are left out evenly, and the limit holds")
    func evenly() throws {
        let files = try (0..<10).map { try folder.write("\($0).txt", "第\($0)号\n") }
        #expect(try read(files, limit: 20) == ["第0号\n", "第2号\n", "第4号\n", "第6号\n", "第8号\n"])
        #expect(try read(files, limit: 40).count == 10)
        #expect(try read(files, limit: 3) == ["第0号"])
    }

    @Test("a line of a million characters comes in pieces")
    func longLine() throws {
        let file = try folder.write("a.txt", String(repeating: "长", count: 1_000_000))
        let blocks = try read([file], limit: 2_000_000)
        #expect(blocks.count > 10)
        #expect(blocks.joined() == String(repeating: "长", count: 1_000_000))
    }

    @Test("bytes that are no UTF-8 are no matter; a missing file is")
    func broken() throws {
        let file = folder.path + "/b.txt"
        try Data([0xE4, 0xB8, 0xFF, 0x0A]).write(to: URL(fileURLWithPath: file))
        #expect(try read([file], limit: 10).count == 1)
        #expect(throws: FileError.missing(path: "none.txt")) { try RawText(files: ["none.txt"], limit: 1) }
    }
}

@Suite("Gold as labelled sentences")
struct GoldSentencesTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    private static let text = "省委书记王春林到青石县人民委员会。三反运动。"

    private func sentences(_ gold: String, text: String = text) throws -> GoldSentences {
        var sentences = try GoldSentences(path: folder.write("gold.jsonl", gold))
        let source = SourceText(text, folding: Folding())
        let end = text.unicodeScalars.count
        let stop = (text.unicodeScalars.map(\.value).firstIndex(of: 0x3002) ?? end - 1) + 1
        let paragraph = Paragraph(
            kind: .body, span: Span(0, end), sentences: [Span(0, stop), Span(stop, end)])
        let part = LanguagePart(
            language: .chinese, span: Span(0, end), headline: nil, dateline: nil, paragraphs: [paragraph])
        try sentences.add(
            Article(id: "a", document: "some/a.txt", date: nil, text: source, parts: [part]))
        return sentences
    }

    private static func line(
        _ start: Int, _ end: Int, _ type: String, kind: String = "name", text: String = "",
        nested: String = "[]",
        document: String = "a.txt", language: String = "zh"
    ) -> String {
        #"{"document":"\#(document)","language":"\#(language)","start":\#(start),"end":\#(end),"text":"\#(text)","#
            + #""type":"\#(type)","entity":"e","kind":"\#(kind)","nested":\#(nested)}"# + "\n"
    }

    @Test("names are labelled, what does not count is unknown, the rest is outside")
    func labels() throws {
        let inner = #"[{"start":8,"end":11,"text":"青石县","type":"Place","entity":"p"}]"#
        let gold =
            Self.line(0, 2, "Organ", kind: "nominal") + Self.line(4, 7, "Person", text: "王春林")
            + Self.line(8, 16, "Organ", nested: inner) + Self.line(17, 21, "Campaign")
            + Self.line(0, 4, "Person", language: "en")
        let corpus = try sentences(gold).corpus
        #expect(corpus.count == 2)
        #expect(
            corpus.spans(0) == [
                TaggedSpan(start: 4, end: 7, type: .person), TaggedSpan(start: 8, end: 16, type: .organ),
            ])
        #expect(corpus.labels[..<4] == [.unknown, .unknown, .outside, .outside])
        #expect(corpus.labels[corpus.range(1)].allSatisfy { $0 == .outside })
    }

    @Test("a name within a campaign is unknown")
    func nestedInCampaign() throws {
        let inner = #"[{"start":17,"end":19,"text":"三反","type":"Campaign","entity":"p"}]"#
        let corpus = try sentences(Self.line(17, 21, "Campaign", nested: inner)).corpus
        #expect(Array(corpus.labels[corpus.range(1)].prefix(3)) == [.unknown, .unknown, .outside])
    }

    @Test("of a name over two sentences nothing is known")
    func overTwoSentences() throws {
        let corpus = try sentences(Self.line(14, 19, "Organ")).corpus
        #expect(corpus.labels[14...18].allSatisfy { $0 == .unknown })
    }

    @Test("overlapping names leave well-formed labels")
    func overlapping() throws {
        let corpus = try sentences(Self.line(4, 7, "Person") + Self.line(6, 11, "Place")).corpus
        #expect(corpus.spans(0) == [TaggedSpan(start: 6, end: 11, type: .place)])
        #expect(corpus.labels[4] == .unknown && corpus.labels[5] == .unknown)
    }

    @Test("gold of another text is an error")
    func otherText() throws {
        for line in [
            Self.line(4, 7, "Person", text: "李大明"), Self.line(20, 99, "Person"), Self.line(-1, 2, "Person"),
        ] {
            #expect(throws: TrainingInputError.self) { try sentences(line) }
        }
    }

    @Test("gold of an article that is not there is an error")
    func missing() throws {
        let sentences = try sentences(Self.line(0, 2, "Organ", document: "other/b.txt"))
        #expect(sentences.wants("x/b.txt"))
        #expect(throws: TrainingInputError.self) { try sentences.check() }
    }
}
