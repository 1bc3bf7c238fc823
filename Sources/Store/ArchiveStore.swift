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
    /// read again anyway, is begun anew; one of another program is left alone.
    public init(writing path: String) throws(StoreError) {
        try Self.checkIsOurs(path)
        self.path = path
        do {
            queue = try StoreError.writing(path) {
                do {
                    return try Self.open(path)
                } catch StoreError.older {
                    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
                    return try Self.open(path)
                }
            }
        } catch {
            Self.removeEmptyLog(of: path)
            throw error
        }
        try StoreError.writing(path) { try Schema.migrator.migrate(queue) }
    }

    private static func open(_ path: String) throws -> DatabaseQueue {
        let isNew = FileStart(path).isEmpty
        var configuration = Configuration()
        configuration.busyMode = .timeout(1)
        configuration.prepareDatabase { database in
            // Nearly all bytes are of long columns: large pages halve the time of writing them. The log keeps all whole
            // when the machine stops; at worst the last changes are made again.
            try database.execute(
                sql: """
                    PRAGMA page_size = 65536; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
                    PRAGMA cache_size = -65536
                    """)
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        if !isNew { try queue.read { try checkIsReadable($0, path: path) } }
        return queue
    }

    /// What another program wrote is known by its first bytes, before anything opens it for writing.
    private static func checkIsOurs(_ path: String) throws(StoreError) {
        let start = FileStart(path)
        guard start.isEmpty || start.isDatabase && [0, Schema.applicationID].contains(start.applicationID)
        else {
            throw .notAnnals(path: path)
        }
    }

    /// A log without an entry is left behind where opening fails, as on a full disk.
    private static func removeEmptyLog(of path: String) {
        guard FileManager.default.contents(atPath: path + "-wal")?.isEmpty == true else { return }
        for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
    }

    /// Puts the log into the file and closes it, so that the file stands alone. Whoever does not call this loses
    /// nothing: the next to open the file does it.
    public func close() throws(StoreError) {
        try StoreError.writing(path) { try queue.close() }
    }

    private static func checkIsReadable(_ database: Database, path: String) throws {
        let mark = try Int.fetchOne(database, sql: "PRAGMA application_id")
        // A build that was killed before its first change leaves a file without tables, but for that of the steps done.
        let tables = "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'"
        if mark == 0, try Int.fetchOne(database, sql: tables) == 0 { throw StoreError.older(path: path) }
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

/// The header of a database file: https://www.sqlite.org/fileformat.html
private struct FileStart {
    private let bytes: [UInt8]

    /// Empty where the file is not there, or cannot be read.
    init(_ path: String) {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            bytes = []
            return
        }
        defer { try? handle.close() }
        bytes = [UInt8]((try? handle.read(upToCount: 100)) ?? Data())
    }

    var isEmpty: Bool { bytes.isEmpty }
    var isDatabase: Bool { bytes.count == 100 && bytes.starts(with: Array("SQLite format 3\0".utf8)) }
    var applicationID: Int { bytes[68..<72].reduce(0) { $0 << 8 | Int($1) } }
}
