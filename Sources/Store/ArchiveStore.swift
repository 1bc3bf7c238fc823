import Foundation
import GRDB

/// One SQLite file that keeps an archive between builds: what each article gave, and the graph linked from it.
///
///     let store = try ArchiveStore(writing: "exports/annals.sqlite")
///     try store.replace([input])
///     try store.publish(columns, facts: ["state": state], renamed: [:])
///     let columns = try ArchiveStore(reading: "exports/annals.sqlite").graphColumns()
///
/// Every change is one transaction of a write-ahead log: whenever a program is killed, the file has all changes up to
/// one of them. The graph is replaced as a whole, so that readers see the last one until the next is there. Not for
/// several writers at a time: the second is told that the file is locked.
public struct ArchiveStore: Sendable {
    public let path: String
    let queue: DatabaseQueue

    /// Opens a file for reading.
    public init(reading path: String) throws(StoreError) {
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

    /// Opens a file for writing; makes it where there is none. A file of an older annals, whose articles have to be
    /// read again anyway, is begun anew.
    public init(writing path: String) throws(StoreError) {
        do throws(StoreError) {
            if FileManager.default.fileExists(atPath: path) { _ = try ArchiveStore(reading: path) }
        } catch StoreError.older {
            for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
        }
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(1)
        configuration.prepareDatabase { database in
            // Kept whole by the log when the machine stops; at worst the last changes are made again.
            try database.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536")
        }
        self.path = path
        var opened: DatabaseQueue?
        try StoreError.writing(path) {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try Schema.migrator.migrate(queue)
            opened = queue
        }
        guard let opened else { throw .unwritable(path: path, reason: "it does not open") }
        queue = opened
    }

    /// Puts the log into the file and closes it, so that the file stands alone. Whoever does not call this loses
    /// nothing: the next to open the file does it.
    public func close() throws(StoreError) {
        try StoreError.writing(path) { try queue.close() }
    }

    private static func checkIsReadable(_ database: Database, path: String) throws {
        let mark = try Int.fetchOne(database, sql: "PRAGMA application_id")
        // A build that was killed before its first change leaves a file without tables.
        if mark == 0, try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0 {
            throw StoreError.older(path: path)
        }
        guard mark == Schema.applicationID else { throw StoreError.notAnnals(path: path) }
        if try !Schema.migrator.hasCompletedMigrations(database) { throw StoreError.older(path: path) }
        if try Schema.migrator.hasBeenSuperseded(database) { throw StoreError.newer(path: path) }
    }

    // MARK: Facts

    /// What a build noted about itself; nil where it noted nothing of that name.
    public func fact(_ name: String) throws(StoreError) -> String? {
        try StoreError.reading(path) {
            try queue.read {
                try String.fetchOne($0, sql: "SELECT value FROM fact WHERE name = ?", arguments: [name])
            }
        }
    }

    public func note(_ facts: [String: String]) throws(StoreError) {
        try StoreError.writing(path) { try queue.write { try Self.note(facts, in: $0) } }
    }

    static func note(_ facts: [String: String], in database: Database) throws {
        for (name, value) in facts.sorted(by: { $0.key < $1.key }) {
            try database.execute(sql: "INSERT OR REPLACE INTO fact VALUES (?, ?)", arguments: [name, value])
        }
    }
}
