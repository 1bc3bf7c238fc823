import Foundation
import GRDB
import Graph

/// One SQLite file with everything that a build found: articles, nodes, edges, statements, evidence, mentions.
///
///     try GraphStore.write(graph, mentions: mentions, to: "exports/annals.sqlite.partial")
///     let graph = try GraphStore(path: "exports/annals.sqlite").graph()
///
/// Writing makes a new file, the same bytes for the same values; who calls it moves the file to its place (see
/// `ReplacedFiles`). Reading never changes the file.
public struct GraphStore: Sendable {
    let path: String
    let queue: DatabaseQueue

    /// Opens a file for reading.
    public init(path: String) throws(StoreError) {
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(1)
        self.path = path
        queue = try StoreError.reading(path) {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.read { try Self.checkIsReadable($0, path: path) }
            return queue
        }
    }

    /// The graph as it was written.
    public func graph() throws(StoreError) -> KnowledgeGraph {
        try StoreError.reading(path) {
            try queue.read { try GraphReader(database: $0, path: path).graph() }
        }
    }

    /// The mentions as they were written.
    public func mentions() throws(StoreError) -> [MentionRecord] {
        try StoreError.reading(path) {
            try queue.read { try GraphReader(database: $0, path: path).mentions() }
        }
    }

    /// Writes a new file at `path`, where none may be.
    public static func write(
        _ graph: KnowledgeGraph,
        mentions: [MentionRecord],
        to path: String
    ) throws(StoreError) {
        try StoreError.writing(path) {
            var configuration = Configuration()
            // The file is not in its place yet: a crash leaves a partial file that the next build replaces.
            configuration.prepareDatabase { database in
                try database.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
            }
            configuration.foreignKeysEnabled = false
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try Schema.migrator.migrate(queue)
            try queue.write { try GraphWriter(database: $0).write(graph, mentions: mentions) }
            try queue.close()
        }
    }

    private static func checkIsReadable(_ database: Database, path: String) throws {
        let mark = try Int.fetchOne(database, sql: "PRAGMA application_id")
        guard mark == Schema.applicationID else { throw StoreError.notAnnals(path: path) }
        if try Schema.migrator.hasBeenSuperseded(database) { throw StoreError.newer(path: path) }
        guard try Schema.migrator.hasCompletedMigrations(database) else { throw StoreError.older(path: path) }
    }
}
