import Foundation
import Testing

@Suite("annals evaluate")
struct EvaluateTests {
    private let folder = TemporaryFolder()

    /// Twelve sentences with a person and an organ; the organ is cut short or missing in some of `damage`.
    private func bio(damage: Set<Int> = []) -> String {
        (0..<12).map { index in
            let organ = damage.contains(index) ? "山\tB-LOC\n西\tI-LOC\n省\tO\n委\tO\n" : Self.organ
            return organ + "的\tO\n陶\tB-PER\n鲁\tI-PER\n笳\tI-PER\n\n"
        }.joined()
    }

    private static let organ = "山\tB-ORG\n西\tI-ORG\n省\tI-ORG\n委\tI-ORG\n"

    private func evaluate(_ arguments: [String]) throws -> AnnalsProgram.Run {
        try AnnalsProgram.run(["evaluate"] + arguments, in: folder.path)
    }

    @Test("another tool's labels are measured against gold in BIO")
    func system() throws {
        try folder.write("gold.bio", bio())
        try folder.write("tool.bio", bio(damage: [2, 5, 9]))
        let run = try evaluate(["gold.bio", "--system", "tool.bio"])
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 4)
        #expect(
            lines[0].hasPrefix(
                "Person           gold     12 sys     12  P 100.00 R 100.00 F1 100.00  [P 100.0"))
        #expect(lines[1].hasPrefix("Place            gold      0 sys      3  P   0.00 R   0.00 F1   0.00"))
        #expect(
            lines[2].hasPrefix(
                "Organ            gold     12 sys      9  P 100.00 R  75.00 F1  85.71  [P 100.0"))
        #expect(
            lines[3].hasPrefix("all              gold     24 sys     24  P  87.50 R  87.50 F1  87.50  [P "))
        #expect(try evaluate(["gold.bio", "--system", "tool.bio"]).output == run.output)
    }

    @Test("gold in BIO is known by its content too")
    func byContent() throws {
        try folder.write("gold.txt", bio())
        try folder.write("tool", bio())
        let run = try evaluate(["gold.txt", "--system", "tool", "--format", "csv"])
        #expect(run.status == 0)
        #expect(run.output.contains("\nnames,,all,24,24,1.0,1.0,1.0,1.0,1.0,1.0,1.0,1.0,1.0\n"))
    }

    @Test("gold may come through a pipe, which can be read only once")
    func pipe() throws {
        try folder.write("gold.bio", bio())
        let labels = try AnnalsProgram.shell(
            "$annals evaluate <(cat gold.bio) --system <(cat gold.bio) --format tsv",
            in: folder.path
        )
        #expect(labels.status == 0)
        #expect(labels.output.contains("\nnames\t\tall\t24\t24\t1.0\t"))
        try folder.write("empty", "")
        let mentions = try AnnalsProgram.shell(
            "$annals evaluate <(echo '{\"document\":\"a\"}') --system empty",
            in: folder.path
        )
        #expect(mentions.status == 65)
        #expect(mentions.errors.contains("line 1: no \"language\""))
    }

    @Test("a second system is compared on the same sentences")
    func comparison() throws {
        try folder.write("gold.bio", bio())
        try folder.write("one.bio", bio(damage: [0, 1, 2, 3, 4, 5]))
        try folder.write("two.bio", bio(damage: [0]))
        let run = try evaluate(["gold.bio", "--system", "one.bio", "--compare-with", "two.bio"])
        #expect(run.status == 0)
        #expect(run.output.contains("\nOrgan    66.67   95.65      +28.99"))
        let json = try evaluate([
            "gold.bio", "--system", "one.bio", "--compare-with", "one.bio", "--format", "jsonl",
        ])
        #expect(
            json.output.contains(
                "\"difference\":0.0,\"difference_low\":0.0,\"difference_high\":0.0,\"not_better\":1.0")
        )
        #expect(json.output.contains("\"type\":\"Place\",\"gold\":0,"))
    }

    @Test("--errors counts the kinds of mistakes and shows each in its context")
    func mistakes() throws {
        try folder.write("gold.bio", bio())
        try folder.write("tool.bio", bio(damage: [2, 5, 9]))
        let run = try evaluate(["gold.bio", "--system", "tool.bio", "--errors", "--verbose"])
        #expect(run.output.contains("\n3 mistakes\nCOUNT  KIND                 TYPE\n"))
        #expect(run.output.contains("\n    3  wrong span and type  Organ as Place\n"))
        #expect(
            run.output.contains(
                "\nline 19  wrong span and type  Organ as Place  [山西省委]的陶鲁笳  山西\n"))
        #expect(run.output.contains("\n- gold.bio:19 Organ 山西省委\n+ gold.bio:19 Place 山西\n"))
        let rows = try evaluate(["gold.bio", "--system", "tool.bio", "--errors", "--format", "jsonl"])
        #expect(rows.output.split(separator: "\n").count == 3)
        #expect(
            rows.output.hasPrefix("{\"document\":\"gold.bio\",\"language\":\"\",\"line\":19,\"start\":null,"))
    }

    @Test("gold in JSON lines: intervals, mistakes in their articles, another system's mentions")
    func mentions() throws {
        let text = "1957年12月13日\n\n　　中共山西省委第一书记陶鲁笳在太原讲了话。\n"
        try folder.write("articles/a.txt", text)
        let found = try AnnalsProgram.run(["extract", "articles", "--format", "jsonl"], in: folder.path)
        try folder.write("mentions.jsonl", found.output)
        let start = try #require(Array(text).firstIndex(of: "话"))
        func gold(_ start: Int, _ end: Int, _ type: String, _ text: String) -> String {
            "{\"document\":\"a.txt\",\"language\":\"zh\",\"start\":\(start),\"end\":\(end),\"text\":\"\(text)\","
                + "\"type\":\"\(type)\",\"entity\":\"e\",\"kind\":\"name\"}\n"
        }
        try folder.write("gold.jsonl", gold(start, start + 1, "Place", "话"))
        let run = try evaluate(["gold.jsonl", "articles", "--errors", "--compare-with", "mentions.jsonl"])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("zh Person              gold     0 sys "))
        #expect(run.output.contains("the second system beside the first"))
        #expect(run.output.contains("missed         Place"))
        #expect(run.output.contains("…西省委第一书记陶鲁笳在太原讲了[话]。"))
    }

    @Test("a bad BIO file names its line: exit code 65")
    func badInput() throws {
        try folder.write("gold.bio", "京\tB-LOC\n市\tB-MISC\n")
        let bad = try evaluate(["gold.bio", "--system", "gold.bio"])
        #expect(bad.status == 65)
        #expect(
            bad.errors
                == "annals: gold.bio, line 2: unknown label \"B-MISC\"; use O, or B-, I-, E-, M- or S- with "
                + "PER, LOC or ORG\n"
        )
        try folder.write("empty.bio", "")
        let empty = try evaluate(["empty.bio", "--system", "empty.bio"])
        #expect(empty.status == 65)
        #expect(empty.errors.hasPrefix("annals: empty.bio: holds no sentence; "))
        #expect(try evaluate(["none.bio", "--system", "none.bio"]).status == 66)
    }

    @Test("labels of another text are refused")
    func otherText() throws {
        try folder.write("gold.bio", "京\tB-LOC\n市\tI-LOC\n")
        try folder.write("tool.bio", "京\tB-LOC\n城\tI-LOC\n")
        let run = try evaluate(["gold.bio", "--system", "tool.bio"])
        #expect(run.status == 65)
        #expect(run.errors.hasPrefix("annals: tool.bio, line 2: not the text of gold.bio, line 2; "))
    }

    @Test(
        "what does not go together: exit code 64",
        arguments: [
            ["gold.bio", "articles"], ["gold.bio", "--relations", "r.jsonl"],
            ["gold.bio", "--system", "a.bio", "--model", "m"], ["gold.bio", "--no-tagger"],
            ["gold.jsonl", "--system", "a.jsonl", "--model", "m"],
            ["gold.bio", "--resamples", "3"], ["gold.jsonl"],
        ]
    )
    func usage(arguments: [String]) throws {
        let run = try evaluate(arguments)
        #expect(run.status == 64)
        #expect(run.errors.contains("Usage: annals evaluate"))
    }
}
