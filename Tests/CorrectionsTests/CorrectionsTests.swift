import Ontology
import Testing

@testable import Corrections

@Suite("Corrections, resolved")
struct CorrectionsTests {
    private func end(_ columns: String) -> String { columns + " Li 2026-11-21 why" }

    private func corrections(_ lines: String...) -> Corrections {
        let text = (["action target value author date reason"] + lines.map(end)).map { line in
            line.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "\t")
        }
        return Corrections(Ledger(file: "c.tsv", bytes: Array(text.joined(separator: "\n").utf8)))
    }

    @Test("merges lead through chains, whatever the order of the lines")
    func chains() {
        for lines in [["merge p:a p:b", "merge p:b p:c"], ["merge p:b p:c", "merge p:a p:b"]] {
            let corrections = corrections(lines[0], lines[1])
            #expect(corrections.errors == [])
            #expect(corrections.nodeID("p:a", inArticle: "x") == "p:c")
            #expect(corrections.nodeID("p:c", inArticle: "x") == "p:c")
        }
    }

    @Test("a circle is named, and the line that closes it does not count")
    func circles() {
        let corrections = corrections("merge p:a p:b", "merge p:b p:c", "merge p:c p:a", "merge p:d p:d")
        #expect(
            corrections.errors == [
                .cycle(file: "c.tsv", line: 4, nodes: ["p:c", "p:a", "p:b", "p:c"]),
                .cycle(file: "c.tsv", line: 5, nodes: ["p:d", "p:d"]),
            ])
        #expect(corrections.nodeID("p:a", inArticle: "x") == "p:c")
        #expect(corrections.nodeID("p:d", inArticle: "x") == "p:d")
    }

    @Test("of lines that contradict each other the earlier one counts; the same twice is none")
    func contradictions() {
        let corrections = corrections(
            "merge p:a p:b", "merge p:a p:c", "rename-zh p:b 甲", "rename-zh p:b 乙", "rename-zh p:b 甲",
            "reject statement:1 ", "confirm statement:1 ", "split p:d p:e|article:1",
            "split p:d p:f|article:2|article:1")
        #expect(corrections.errors.map(\.line) == [3, 5, 8, 10])
        #expect(
            corrections.errors[0].description
                == "c.tsv:3: p:a is merged into p:c, but line 2 says otherwise, which counts; remove one of them"
        )
        #expect(corrections.nodeID("p:a", inArticle: "x") == "p:b")
        #expect(corrections.overrides(ofNode: "p:b")?.nameZh?.value == "甲")
        #expect(corrections.isRejected(statement: "statement:1"))
        #expect(corrections.confirmation(of: "statement:1") == nil)
        #expect(corrections.nodeID("p:d", inArticle: "article:2") == "p:d")
    }

    @Test("a split sends articles and statements to another node, and a merge leads on from there")
    func splits() {
        let corrections = corrections("split p:a p:b|article:1|statement:7", "merge p:b p:c")
        #expect(corrections.nodeID("p:a", inArticle: "article:1") == "p:c")
        #expect(corrections.nodeID("p:a", inArticle: "article:2") == "p:a")
        #expect(corrections.nodeID("p:a", inStatement: "statement:7", ofArticle: "article:2") == "p:c")
        #expect(corrections.nodeID("p:a", inStatement: "statement:8", ofArticle: "article:1") == "p:c")
        #expect(corrections.nodeID("p:a", inStatement: "statement:8", ofArticle: "article:2") == "p:a")
    }

    @Test("only nodes of one type are one; a retype makes them so")
    func types() {
        let wrong = corrections("merge person:a organ:b")
        #expect(wrong.errors.map(\.line) == [2])
        #expect(wrong.nodeID("person:a", inArticle: "x") == "person:a")
        let right = corrections("merge person:a organ:b", "retype person:a Organ")
        #expect(right.errors == [])
        #expect(right.nodeID("person:a", inArticle: "x") == "organ:b")
        #expect(right.unusedEntries(found: ["person:a", "organ:b"]) == [])
    }

    @Test("a correction whose target is gone is told, with its line")
    func unused() {
        let corrections = corrections(
            "merge p:a p:b", "rename-zh p:a 甲", "alias p:new 乙", "split p:c p:new|article:1|article:2",
            "confirm statement:1 ")
        #expect(
            corrections.targets == ["p:a", "p:b", "p:new", "p:c", "article:1", "article:2", "statement:1"])
        let unused = corrections.unusedEntries(found: ["p:a", "p:b", "p:c", "article:1"])
        #expect(
            unused.map(\.description) == [
                "c.tsv:3: line 2 merges p:a into p:b, which this should name, so the correction waits; "
                    + "see `annals show` for the ids there are",
                "c.tsv:5: the graph has no article:2, so the correction waits; see `annals show` for the ids there are",
                "c.tsv:6: the graph has no statement:1, so the correction waits; see `annals show` for the ids there are",
            ])
        #expect(corrections.unusedEntries(found: corrections.targets).map(\.line) == [3])
    }
}
