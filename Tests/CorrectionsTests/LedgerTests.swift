import Ontology
import Testing

@testable import Corrections

/// A ledger of these lines, in which blanks stand for tabs.
private func ledger(_ lines: String...) -> Ledger {
    let text = (["action target value author date reason"] + lines).map { line in
        line.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "\t")
    }
    return Ledger(file: "c.tsv", bytes: Array(text.joined(separator: "\n").utf8))
}

@Suite("The ledger of corrections")
struct LedgerTests {
    private static let day = CalendarDate(iso: "2026-11-21") ?? CalendarDate(dayNumber: 0)

    @Test("comments, blank lines, a byte order mark and carriage returns are no corrections")
    func reading() {
        let text =
            "\u{FEFF}# mine\r\naction\ttarget\tvalue\tauthor\tdate\treason\r\n\r\n#merge\r\n"
            + "merge\tperson:a\tperson:b\tLi\t2026-11-21\tthe same, 同一人\r\n"
        let ledger = Ledger(file: "c.tsv", bytes: Array(text.utf8))
        #expect(ledger.errors == [])
        #expect(ledger.entries.map(\.line) == [5])
        #expect(
            ledger.entries.map(\.correction) == [
                Correction(
                    change: .merge("person:a", into: "person:b"), author: "Li", date: Self.day,
                    reason: "the same, 同一人")
            ])
    }

    @Test(
        "a bad line is named with what to do, and the others count",
        arguments: [
            (
                "merg a b Li 2026-11-21 why",
                "'merg' in column 'action', so the line was passed over; expected one of merge"
            ),
            ("merge a b Li", "4 cells where the header has 6"),
            ("merge a b Li 2026-13-01 why", "'2026-13-01' in column 'date'"),
            ("merge a  Li 2026-11-21 why", "expected the id of the node that it is"),
            ("merge  b Li 2026-11-21 why", "expected the id of a node or statement"),
            ("split a b Li 2026-11-21 why", "expected the id of the new node, then articles or statements"),
            ("retype a Figure Li 2026-11-21 why", "expected one of Person, Organ, Place, Campaign"),
            ("reject statement:a b Li 2026-11-21 why", "expected an empty cell"),
        ])
    func badLines(line: String, message: String) throws {
        let ledger = ledger(line, "alias person:a 小李 Li 2026-11-21 why")
        let error = try #require(ledger.errors.first)
        #expect(error.description.hasPrefix("c.tsv:2: "))
        #expect(error.description.contains(message))
        #expect(ledger.entries.map(\.line) == [3])
    }

    @Test("what is no ledger, or no text, is named")
    func otherFiles() {
        #expect(
            Ledger(file: "c.tsv", bytes: Array("a,b\n".utf8)).errors == [.badHeader(file: "c.tsv", line: 1)])
        #expect(Ledger(file: "c.tsv", bytes: [0xFF, 0x0A]).errors == [.notUTF8(file: "c.tsv", line: 1)])
        #expect(Ledger(file: "c.tsv", bytes: []).errors == [])
    }

    @Test(
        "a correction is added at the end and leaves every byte before it",
        arguments: [
            "", "\u{FEFF}", "# 注", "action\ttarget\tvalue\tauthor\tdate\treason",
            "action\ttarget\tvalue\tauthor\tdate\treason\r\n# 注\r\n",
        ])
    func appending(before: String) {
        let changes: [Correction.Change] = [
            .merge("person:a", into: "person:b"),
            .split("person:a", to: "person:c", places: ["article:1", "statement:2"]),
            .retype("organ:a", .place), .rename("person:a", .chinese, "陶鲁笳"),
            .rename("person:a", .english, "Tao Lujia"),
            .alias("person:a", "小李"), .reject(statement: "statement:x"), .confirm(statement: "statement:y"),
        ]
        var bytes = Array(before.utf8)
        for change in changes {
            let longer = Ledger.appending(
                Correction(change: change, author: "Li\tMing", date: Self.day, reason: "why\nnot"), to: bytes)
            #expect(longer.starts(with: bytes))
            bytes = longer
        }
        let ledger = Ledger(file: "c.tsv", bytes: bytes)
        #expect(ledger.errors == [])
        #expect(ledger.entries.map(\.correction.change) == changes)
        #expect(
            ledger.entries.allSatisfy {
                $0.correction.author == "Li Ming" && $0.correction.reason == "why not"
            })
    }
}
