import Foundation
import GRDB
import Graph
import Ontology
import Testing

@testable import Store

@Suite("GraphStore")
struct GraphStoreTests {
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

    private static let mentions = [
        MentionRecord(
            document: "seeds/002.txt",
            language: .chinese,
            start: 4,
            end: 7,
            text: "陶鲁笳",
            type: .person,
            entity: "person-tao",
            form: "name",
            rule: "person.title-before",
            confidence: 0.875
        )
    ]

    @Test("what is written is read back")
    func roundTrip() throws {
        let path = folder + "/annals.sqlite"
        let graph = try Self.graph()
        try GraphStore.write(graph, mentions: Self.mentions, to: path)
        let store = try GraphStore(path: path)
        let read = try store.graph()
        #expect(read.nodes == graph.nodes)
        #expect(read.edges == graph.edges)
        #expect(read.statements == graph.statements)
        #expect(try store.mentions() == Self.mentions)
    }

    @Test("an empty graph is a graph")
    func empty() throws {
        let path = folder + "/annals.sqlite"
        try GraphStore.write(KnowledgeGraph(), mentions: [], to: path)
        #expect(try GraphStore(path: path).graph().nodes.isEmpty)
    }

    @Test("the same values give the same bytes")
    func deterministic() throws {
        for name in ["one", "two"] {
            try GraphStore.write(try Self.graph(), mentions: Self.mentions, to: folder + "/\(name).sqlite")
        }
        let files = ["one", "two"].map { FileManager.default.contents(atPath: folder + "/\($0).sqlite") }
        #expect(files[0] != nil && files[0] == files[1])
    }

    @Test("articles are a table of their own, for those who ask in SQL")
    func articles() throws {
        let path = folder + "/annals.sqlite"
        try GraphStore.write(try Self.graph(), mentions: [], to: path)
        let row = try GraphStore(path: path).queue.read { database in
            try Row.fetchOne(database, sql: "SELECT id, document, date, content_hash, title_zh FROM article")
        }
        #expect(
            row == [
                "id": "article-002", "document": "seeds/002.txt", "date": "1957-12-13",
                "content_hash": "ab12", "title_zh": "推动",
            ]
        )
    }

    @Test("a missing file, another program's file and plain text are told apart from a graph")
    func notAGraph() throws {
        let (missing, text, other) = (folder + "/none", folder + "/text", folder + "/other.sqlite")
        #expect(throws: StoreError.missing(path: missing)) { try GraphStore(path: missing) }
        try Data(
            "a text that is longer than the header of a database file, whatever it says, by far enough to be read"
                .utf8
        )
        .write(to: URL(fileURLWithPath: text))
        #expect(throws: StoreError.notAnnals(path: text)) { try GraphStore(path: text) }
        try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t(a)") }
        #expect(throws: StoreError.notAnnals(path: other)) { try GraphStore(path: other) }
    }

    @Test("a file of a newer or an older program is not read by chance")
    func otherVersions() throws {
        let path = folder + "/annals.sqlite"
        try GraphStore.write(try Self.graph(), mentions: [], to: path)
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('of tomorrow')") }
        #expect(throws: StoreError.newer(path: path)) { try GraphStore(path: path) }
        try queue.write { try $0.execute(sql: "DELETE FROM grdb_migrations") }
        #expect(throws: StoreError.older(path: path)) { try GraphStore(path: path) }
    }

    @Test("a locked file says so")
    func locked() throws {
        let path = folder + "/annals.sqlite"
        try GraphStore.write(try Self.graph(), mentions: [], to: path)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let holder = try DatabaseQueue(path: path, configuration: configuration)
        try holder.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE") }
        #expect(throws: StoreError.locked(path: path)) { try GraphStore(path: path) }
        try holder.inDatabase { try $0.execute(sql: "ROLLBACK") }
    }

    @Test("a value that no annals writes is damage, not a crash")
    func damaged() throws {
        let path = folder + "/annals.sqlite"
        try GraphStore.write(try Self.graph(), mentions: [], to: path)
        try DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE node SET type = 'Ghost'") }
        #expect(throws: StoreError.damaged(path: path, detail: "no EntityType is called \"Ghost\"")) {
            try GraphStore(path: path).graph()
        }
    }

    @Test("a folder that is not there cannot be written to")
    func unwritable() throws {
        let path = folder + "/none/annals.sqlite"
        let error = #expect(throws: StoreError.self) {
            try GraphStore.write(try Self.graph(), mentions: [], to: path)
        }
        #expect(error?.isWriteFailure == true)
        #expect(error?.description.hasPrefix("\(path): cannot be written") == true)
    }
}
