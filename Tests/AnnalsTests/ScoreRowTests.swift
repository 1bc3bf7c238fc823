import Foundation
import Tagging
import Testing

@testable import Annals

@Suite("Rows of scores")
struct ScoreRowTests {
    /// Ten documents with two names each, of which every third is not found where `misses` says so.
    private func scores(misses: Bool) -> MentionScores {
        var gold: [GoldMention] = []
        var system: [ScoredMention] = []
        for index in 0..<20 {
            let document = "\(index / 2).txt"
            let start = 10 * (index % 2)
            gold.append(
                GoldMention(
                    document: document,
                    language: "zh",
                    start: start,
                    end: start + 3,
                    text: "陶鲁笳",
                    type: "Person",
                    entity: "tao",
                    kind: "name"
                )
            )
            if misses && index % 3 == 0 { continue }
            system.append(
                ScoredMention(
                    document: document, language: "zh", start: start, end: start + 3, type: "Person")
            )
        }
        return MentionScores(gold: gold, system: system)
    }

    @Test("documents are what is resampled; the intervals stand behind the line")
    func intervals() throws {
        let scores = scores(misses: true)
        #expect(scores.units.count == 10)
        let row = try #require(scores.rows(Resampling()).first)
        let interval = try #require(row.recallInterval)
        #expect(interval.lower < row.recall && row.recall < interval.upper)
        #expect(row.precisionInterval == ConfidenceInterval(lower: 1, upper: 1))
        let line = try #require(ScoreReport.lines(scores, rows: [row]).first)
        let plain = try #require(ScoreReport.lines(scores).first)
        #expect(plain == "zh Person              gold    20 sys    13  P 100.00 R  65.00 F1  78.79")
        #expect(line.hasPrefix(plain + "  [P 100.0-100.0 R "))
    }

    @Test("a second system is compared on the same documents")
    func comparison() throws {
        let rows = scores(misses: true).rows(Resampling(), comparedWith: scores(misses: false))
        let comparison = try #require(rows.first?.comparison)
        #expect(comparison.f1 == 1)
        #expect(abs(comparison.difference.difference - (1 - 0.7878787)) < 1e-6)
        #expect(comparison.difference.shareNotBetter == 0)
    }
}

@Suite("Rows of mistakes")
struct MistakeRowTests {
    private func document(_ text: String) throws -> BIODocument {
        try BIOReader(file: "gold.bio").document(Array(text.utf8))
    }

    @Test("a mistake in labels stands in brackets in its sentence")
    func labels() throws {
        let gold = try document("好\tO\n\n在\tO\n山\tB-ORG\n西\tI-ORG\n省\tI-ORG\n委\tI-ORG\n说\tO\n")
        let found = try document("好\tO\n\n在\tO\n山\tB-LOC\n西\tI-LOC\n省\tI-LOC\n委\tO\n说\tO\n")
        let rows = MistakeRow.rows(gold: gold, labels: try found.labels(for: gold))
        let row = try #require(rows.first)
        #expect(rows.count == 1)
        #expect(row.kind == .wrongSpanAndType)
        #expect(row.line == 4)
        #expect(row.context == "在[山西省委]说")
        #expect((row.goldType, row.foundType) == ("Organ", "Place"))
        #expect((row.gold, row.found) == ("山西省委", "山西省"))
    }

    @Test("fifteen characters on either side")
    func context() {
        let scalars =
            String(repeating: "左", count: 20).unicodeScalars.map(\.value) + [0x4EAC]
            + String(repeating: "右", count: 20).unicodeScalars.map(\.value)
        let sides = ("…" + String(repeating: "左", count: 15), String(repeating: "右", count: 15) + "…")
        #expect(NameContext(scalars, start: 20, end: 21, within: 0..<41).text == "\(sides.0)[京]\(sides.1)")
        #expect(NameContext(scalars, start: 20, end: 21, within: 19..<22).text == "左[京]右")
    }

    @Test("a very long name is cut in its middle")
    func longName() {
        let context = NameContext(
            [UInt32](repeating: 0x4EAC, count: 500), start: 0, end: 500, within: 0..<500)
        let half = String(repeating: "京", count: 40)
        #expect(context.text == "[\(half)…\(half)]")
    }

    @Test("offsets outside the text are cut", arguments: [(-5, 3), (40, 90), (99, 120), (7, 2), (-9, -3)])
    func outside(start: Int, end: Int) {
        let scalars = [UInt32](repeating: 0x4EAC, count: 41)
        let context = NameContext(scalars, start: start, end: end, within: 0..<41)
        #expect(context.name.unicodeScalars.count <= 3)
    }

    @Test("the kinds of confusion are counted, most frequent first")
    func counts() throws {
        let gold = try document("山\tB-LOC\n和\tO\n水\tB-LOC\n和\tO\n陶\tB-PER\n")
        let found = try document("山\tO\n和\tO\n水\tO\n和\tO\n陶\tB-ORG\n")
        let counts = MistakeRow.counts(MistakeRow.rows(gold: gold, labels: try found.labels(for: gold)))
        #expect(counts.map(\.count) == [2, 1])
        #expect(counts.map(\.kind) == [.missed, .wrongType])
        #expect(counts.map(\.goldType) == ["Place", "Person"])
    }

    @Test("names of documents stand in the text of the article, or alone where it is not there")
    func mentions() throws {
        let folder = NSTemporaryDirectory() + "annals-mistakes-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let text = "1957年12月13日\n\n中共山西省委第一书记陶鲁笳讲了话。\n"
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/a.txt"))
        let start = try #require(Array(text).firstIndex(of: "陶"))
        let mistakes = [
            MentionMistake(
                isMissed: true, document: "a.txt", language: "zh", type: "Person", text: "陶鲁笳",
                start: start, end: start + 3),
            MentionMistake(
                isMissed: false, document: "a.txt", language: "zh", type: "Person", text: "陶鲁",
                start: start, end: start + 2),
        ]
        let texts = DocumentTexts(paths: [folder], encoding: .utf8, for: mistakes)
        let row = try #require(MistakeRow.rows(mistakes, texts: texts).first)
        #expect(row.kind == .wrongSpan)
        #expect(row.context.hasSuffix("山西省委第一书记[陶鲁笳]讲了话。\n"))
        #expect(row.found == "陶鲁")
        #expect(MistakeRow.rows(mistakes, texts: DocumentTexts()).map(\.context) == ["[陶鲁笳]"])
    }
}
