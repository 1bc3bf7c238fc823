import Foundation
import GRDB
import Graph
import Ontology
import Testing

@testable import Store

@Suite("ArchiveStore")
struct ArchiveStoreTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "annals-store-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private static func graph() throws -> KnowledgeGraph {
        let article = Node(
            id: "article-002",
            type: .article,
            nameZh: "推动",
            first: "1957-12-13",
            last: "1957-12-13",
            properties: [Property("content_hash", "ab12"), Property("document", "seeds/002.txt")]
        )
        let person = Node(
            id: "person-tao",
            type: .person,
            nameZh: "陶鲁笳",
            nameEn: "Tao Lujia",
            aliases: ["Tao Luja", "陶书记"],
            mentions: 3,
            first: "1957-12-13",
            last: "1957-12-13",
            properties: [Property("note", "a\u{1}b\n\"'")]
        )
        let date = CalendarDate(iso: "1957-12-11").map { DateRange(on: $0) }
        let evidence = Evidence(
            article: article.id,
            document: "seeds/002.txt",
            language: .chinese,
            start: 4,
            end: 7,
            quote: "陶鲁笳"
        )
        let statements = [
            Statement(
                id: "s1",
                subject: person.id,
                relation: .mentionedIn,
                object: article.id,
                qualifiers: [Property("count", "3")],
                date: date,
                certainty: .metadata,
                evidence: [evidence]
            ),
            Statement(
                id: "s2",
                subject: person.id,
                relation: .mentionedIn,
                object: article.id,
                certainty: .explicit,
                evidence: [evidence, evidence]
            ),
        ]
        return try GraphBuilder(nodes: [article, person], statements: statements).graph()
    }

    private func store(_ name: String = "annals.sqlite") throws -> ArchiveStore {
        try ArchiveStore(writing: folder + "/" + name)
    }

    private static func input(_ path: String, _ bytes: [[UInt8]] = [[1, 2, 3]], isTold: Bool = false)
        -> StoredInput
    {
        StoredInput(
            path: path, hash: [7, 7], version: "v", isTold: isTold,
            readings: bytes.enumerated().map { number, bytes in
                StoredReading(
                    hash: [UInt8(number)], article: "article:\(number)", document: "\(path)#\(number)",
                    date: number == 0 ? "1957-12-13" : "", fingerprint: "f\(number)", bytes: bytes)
            })
    }

    private static func bytes(_ store: ArchiveStore) throws -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        try store.forEachReading(at: try store.places()) { found[$0.document] = $1 }
        return found
    }

    @Test("a graph that is published is read back, and replaced as a whole")
    func roundTrip() throws {
        let store = try store()
        let graph = try Self.graph()
        try store.publish(KnowledgeGraph(), facts: ["old": "1"], renamed: ["x": ["a": "b"]])
        try store.publish(graph, facts: ["state": "s"], renamed: ["article-002": ["old": "new"]])
        try store.close()
        let reader = try ArchiveStore(reading: folder + "/annals.sqlite")
        let read = try reader.graph()
        #expect(read.nodes == graph.nodes)
        #expect(read.edges == graph.edges)
        #expect(read.statements == graph.statements)
        #expect(try reader.renamed() == ["article-002": ["old": "new"]])
        #expect(try reader.fact("state") == "s")
        #expect(try reader.fact("old") == nil)
    }

    @Test("an empty graph is a graph; a store without one says how to make it")
    func empty() throws {
        let store = try store()
        #expect(throws: StoreError.missing(path: store.path)) { try store.graph() }
        try store.publish(KnowledgeGraph(), facts: [:], renamed: [:])
        #expect(try store.graph().nodes.isEmpty)
    }

    @Test("an input replaces the one of its path, and takes its readings with it when it goes")
    func inputs() throws {
        let store = try store()
        try store.replace([Self.input("a", [[1], [2]]), Self.input("b", isTold: true)])
        try store.replace([Self.input("a", [[3]])])
        #expect(try store.articleCount() == 2)
        #expect(try Self.bytes(store) == ["a#0": [3], "b#0": [1, 2, 3]])
        #expect(try store.inputs()["b"]?.isTold == true)
        #expect(try store.readings(ofInput: "a")[[0]]?.bytes == [3])
        try store.remove(["a", "none"])
        #expect(try Self.bytes(store) == ["b#0": [1, 2, 3]])
    }

    @Test("a build that was killed before its first change leaves a file that the next one begins anew")
    func unfinished() throws {
        let path = folder + "/annals.sqlite"
        try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 0") }
        try Data().write(to: URL(fileURLWithPath: path))
        try store().publish(Self.graph(), facts: [:], renamed: [:])
        #expect(try ArchiveStore(reading: path).graph().nodes.count == 2)
    }

    @Test("a missing file, another program's file and plain text are told apart from a store")
    func notAStore() throws {
        let (missing, text, other) = (folder + "/none", folder + "/text", folder + "/other.sqlite")
        #expect(throws: StoreError.missing(path: missing)) { try ArchiveStore(reading: missing) }
        try Data(
            "a text that is longer than the header of a database file, whatever it says, by far enough to be read"
                .utf8
        )
        .write(to: URL(fileURLWithPath: text))
        #expect(throws: StoreError.notAnnals(path: text)) { try ArchiveStore(reading: text) }
        try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t(a)") }
        #expect(throws: StoreError.notAnnals(path: other)) { try ArchiveStore(reading: other) }
        #expect(throws: StoreError.notAnnals(path: other)) { try ArchiveStore(writing: other) }
    }

    @Test("a file of a newer or an older program is not read by chance; an older one is begun anew")
    func otherVersions() throws {
        let path = folder + "/annals.sqlite"
        let old = try store()
        try old.publish(Self.graph(), facts: [:], renamed: [:])
        try old.close()
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('of tomorrow')") }
        #expect(throws: StoreError.newer(path: path)) { try ArchiveStore(reading: path) }
        #expect(throws: StoreError.newer(path: path)) { try ArchiveStore(writing: path) }
        try queue.write { try $0.execute(sql: "DELETE FROM grdb_migrations") }
        #expect(throws: StoreError.older(path: path)) { try ArchiveStore(reading: path) }
        try queue.close()
        #expect(try ArchiveStore(writing: path).articleCount() == 0)
    }

    @Test("a file that was begun and has nothing yet is begun anew")
    func begun() throws {
        for tables in ["", "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)"] {
            let path = folder + "/begun\(tables.count).sqlite"
            let queue = try DatabaseQueue(path: path)
            try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL; " + tables) }
            try queue.close()
            #expect(throws: StoreError.older(path: path)) { try ArchiveStore(reading: path) }
            #expect(try ArchiveStore(writing: path).articleCount() == 0)
        }
    }

    @Test("a locked file says so")
    func locked() throws {
        let path = folder + "/annals.sqlite"
        let store = try store()
        try store.publish(Self.graph(), facts: [:], renamed: [:])
        try store.close()
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let holder = try DatabaseQueue(path: path, configuration: configuration)
        try holder.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE") }
        #expect(throws: StoreError.locked(path: path)) { try ArchiveStore(reading: path) }
        try holder.inDatabase { try $0.execute(sql: "ROLLBACK") }
    }

    @Test(
        "columns that are no graph's are damage, not a crash",
        arguments: [
            "UPDATE graph_column SET bytes = x'01' WHERE name = 'node.id'",
            "UPDATE graph_column SET bytes = CAST(x'FFFFFF7F' || substr(bytes, 5) AS BLOB) WHERE name = 'edge.target'",
            "UPDATE graph_column SET bytes = CAST(x'FF' || substr(bytes, 2) AS BLOB) WHERE name = 'node.type'",
            "DELETE FROM graph_column WHERE name = 'strings.slots'",
            "DELETE FROM graph_column WHERE name = 'edge.source'",
        ])
    func damaged(change: String) throws {
        let store = try store()
        try store.publish(Self.graph(), facts: [:], renamed: [:])
        try store.close()
        let path = folder + "/annals.sqlite"
        try DatabaseQueue(path: path).write { try $0.execute(sql: change) }
        let error = #expect(throws: StoreError.self) { try ArchiveStore(reading: path).graph() }
        #expect(error?.description.contains("damaged") == true)
    }

    @Test("a folder that is not there cannot be written to")
    func unwritable() throws {
        let path = folder + "/none/annals.sqlite"
        let error = #expect(throws: StoreError.self) { try ArchiveStore(writing: path) }
        #expect(error?.description.hasPrefix("\(path): cannot be written") == true)
    }
}
