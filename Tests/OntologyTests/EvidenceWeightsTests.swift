import Foundation
import Testing

@testable import Ontology

@Suite("Weights of evidence")
struct EvidenceWeightsTests {
    private func weights(_ text: String) throws -> EvidenceWeights {
        try EvidenceWeights(Table(file: "evidence.tsv", bytes: Array(text.utf8)))
    }

    @Test("a rule has its weight, one that the table does not have 0")
    func weights() throws {
        let weights = try weights("rule\tweight\tsource\na.b\t1.5\town\nmargin.Person\t-0.25\town\n")
        #expect(weights["a.b"] == 1.5)
        #expect(weights["margin.Person"] == -0.25)
        #expect(weights["b.c"] == 0)
        #expect(weights[""] == 0)
    }

    @Test("what is no number names file and line", arguments: ["x", "", "1,5", "nan", "inf", "1e999", " 1"])
    func bad(value: String) {
        #expect(
            throws: OntologyError.badValue(
                file: "evidence.tsv", line: 3, column: "weight", value: value,
                expected: "a number such as 1.5")
        ) { try weights("rule\tweight\na\t1\nb\t\(value)\n") }
    }

    @Test("a table without weights is named with the column")
    func column() {
        #expect(throws: OntologyError.missingColumn(file: "evidence.tsv", column: "weight")) {
            try weights("rule\tsource\na\town\n")
        }
    }

    @Test("the table of the repository has each rule once, and measures for what the tagger knows")
    func repository() throws {
        let table = try Table(path: LexiconTests.directory + "/gazetteer/evidence.tsv")
        let rules = (0..<table.rowCount).map { table.text($0, 0) }
        #expect(Set(rules).count == rules.count)
        let weights = try EvidenceWeights(table)
        for type in ["Person", "Place", "Organ"] {
            #expect(weights["margin.\(type)"] > 0)
            #expect(weights["again.\(type)"] >= 0)
        }
        #expect(weights["witness.Person"] > 0)
    }

    @Test(
        "numbers with and without a point, a sign or an exponent are read exactly",
        arguments: [("1.5", 1.5), ("-0.25", -0.25), ("+3", 3), ("0", 0), ("2e-3", 0.002), (".5", 0.5)])
    func decimal(text: String, value: Double) throws {
        let table = try Table(file: "t.tsv", bytes: Array("a\n\(text)\n".utf8))
        #expect(try table.decimal(0, 0) == value)
    }
}
