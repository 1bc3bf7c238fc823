import Graph
import Ontology
import Testing

@testable import Exchange

@Suite("Vocabulary")
struct VocabularyTests {
    static let vocabulary = try! Vocabulary(directory: TestFiles.ontology)

    @Test("the tables have every type and relation, once, and no others")
    func agreement() throws {
        let nodes = try Table(path: TestFiles.ontology + "/nodes.tsv")
        let relations = try Table(path: TestFiles.ontology + "/relations.tsv")
        #expect((0..<nodes.rowCount).map { nodes.text($0, 0) } == EntityType.allCases.map(\.rawValue))
        #expect((0..<relations.rowCount).map { relations.text($0, 0) } == Relation.allCases.map(\.rawValue))
    }

    @Test("the label that GraphML shows is that of the table")
    func labels() {
        for term in Self.vocabulary.relations { #expect(term.gloss.labelEn == term.relation.label) }
    }

    @Test("the generated files in ontology/ are current")
    func current() throws {
        for (name, bytes) in VocabularyWriter.files(from: Self.vocabulary) {
            try TestFiles.expect(bytes, at: TestFiles.ontology + "/" + name)
        }
    }

    @Test("a relation whose domain is no type names file, line, cell and what would do")
    func badDomain() throws {
        let table = try Table(
            file: "relations.tsv",
            bytes: Array(
                """
                relation\tdomain\trange\tiri\tmapping\tlabel_en\tlabel_zh\tcomment
                MET\tPerson|Persn\tPerson\tann:met\t\tmet\t会见\t

                """.utf8
            )
        )
        #expect(
            throws: OntologyError.badValue(
                file: "relations.tsv",
                line: 2,
                column: "domain",
                value: "Persn",
                expected: "one of Person, Organ, Place, Campaign, Meeting, Figure, Article"
            )
        ) { try TermReader.relations(table) }
    }

    @Test("an IRI with an unknown prefix is named with the prefixes that there are")
    func badPrefix() throws {
        let table = try Table(
            file: "nodes.tsv",
            bytes: Array(
                "type\tiri\tmapping\tlabel_en\tlabel_zh\tcomment\nPerson\tanl:Person\tfoaf:Person\t\t\t".utf8
            )
        )
        do {
            _ = try TermReader.classes(table)
            Issue.record("no error")
        } catch {
            #expect(
                error.description.hasPrefix("nodes.tsv:2: 'anl:Person' in column 'iri'; expected a prefix")
            )
        }
    }

    @Test("a name that stands twice is refused")
    func twice() throws {
        let table = try Table(
            file: "q.tsv",
            bytes: Array(
                "name\ton\tvalue\tiri\tmapping\tlabel_en\tlabel_zh\tcomment\na\tMET\ttext\tann:a\t\t\t\t\na\tMET\ttext\tann:a\t\t\t\t"
                    .utf8
            )
        )
        var taken: Set<String> = []
        #expect(throws: OntologyError.self) {
            try TermReader.properties(table, taken: &taken)
        }
    }
}
