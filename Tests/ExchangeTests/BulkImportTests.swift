import Graph
import Ontology
import Testing

@testable import Exchange

@Suite("CSV for the bulk import of databases")
struct BulkImportTests {
    private func files(of graph: KnowledgeGraph, _ database: BulkImport.Database) throws -> [String: String] {
        var texts: [String: String] = [:]
        for file in BulkImport(of: graph, for: database).files {
            var bytes: [UInt8] = []
            try file.write(to: &bytes)
            texts[file.name] = String(decoding: bytes, as: UTF8.self)
        }
        return texts
    }

    private let graph: KnowledgeGraph = {
        let evidence = Evidence(
            article: "a", document: "a.txt", language: .chinese, start: 0, end: 2, quote: "说:\"去\",\n走")
        let nodes = [
            Node(id: "o", type: .organ, nameZh: "省委", aliases: ["党委", "a;b"], mentions: 2),
            Node(id: "p", type: .person, nameZh: "卫恒", properties: [Property("start", "1915")]),
            Node(
                id: "q", type: .person, nameEn: "Q",
                properties: [Property("start", "12"), Property("lat", "1.5")]),
        ]
        let statements = ["s": "12", "t": "x"].map { id, rank in
            Statement(
                id: id, subject: id == "s" ? "p" : "q", relation: .holdsOffice, object: "o",
                qualifiers: [Property("rank", rank)], certainty: .explicit, evidence: [evidence])
        }
        return (try? GraphBuilder(nodes: nodes, statements: statements).graph()) ?? KnowledgeGraph()
    }()

    @Test("Neo4j: typed headers, ids, labels, lists")
    func neo4j() throws {
        let texts = try files(of: graph, .neo4j)
        #expect(
            texts.keys.sorted() == [
                "HOLDS_OFFICE-Person-Organ.csv", "Organ.csv", "Person.csv", "neo4j-admin.args",
            ])
        #expect(
            texts["Person.csv"] == """
                id:ID,name,name_zh,name_en,aliases:string[],mentions:long,first:date,last:date,start:long,lat:double,:LABEL
                p,卫恒,卫恒,,,0,,,1915,,Person
                q,Q,,Q,,0,,,12,1.5,Person

                """)
        #expect(texts["Organ.csv"]?.contains("\"党委\u{1F}a;b\"") == true)
        let rows = texts["HOLDS_OFFICE-Person-Organ.csv"] ?? ""
        #expect(rows.hasPrefix(":START_ID,:END_ID,id,date:date,"))
        #expect(rows.contains(",rank,:TYPE\n"))
        #expect(rows.contains("\"说:\"\"去\"\",\n走\""))
        #expect(texts["neo4j-admin.args"]?.contains("--nodes=Person.csv\n") == true)
    }

    @Test("Kuzu: tables, and what copies the files into them")
    func kuzu() throws {
        let texts = try files(of: graph, .kuzu)
        #expect(texts["Person.csv"] == "p,卫恒,卫恒,,,0,,,1915,\nq,Q,,Q,,0,,,12,1.5\n")
        let script = texts["import.cypher"] ?? ""
        #expect(script.contains("CREATE NODE TABLE `Person`(`id` STRING, `name` STRING,"))
        #expect(script.contains("`start` INT64, `lat` DOUBLE, PRIMARY KEY (`id`));"))
        #expect(script.contains("CREATE REL TABLE `HOLDS_OFFICE`(FROM `Person` TO `Organ`, `id` STRING,"))
        #expect(script.contains("COPY `HOLDS_OFFICE` FROM 'HOLDS_OFFICE-Person-Organ.csv' (from='Person',"))
    }

    @Test("each value of a graph fits the type of its column", arguments: 1...20)
    func types(seed: UInt64) throws {
        for file in BulkImport(of: try HostileGraph.make(seed: seed), for: .neo4j).files {
            var bytes: [UInt8] = []
            try file.write(to: &bytes)
            #expect(bytes.last == UInt8(ascii: "\n"))
        }
    }
}
