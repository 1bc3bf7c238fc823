import Foundation
import GRDB

/// A file of the archive as it was when it was read last.
public struct StoredInput: Sendable, Hashable {
    public var path: String
    /// Of its bytes.
    public var hash: [UInt8]
    /// Of the rules, tables and model that read it.
    public var version: String
    /// Whether something of it could not be read, so that it is read again at every build to say so.
    public var isTold: Bool
    /// What the file system noted of the file; nil where that says nothing of its bytes.
    public var stamp: String?
    public var readings: [StoredReading]

    public init(
        path: String, hash: [UInt8], version: String, isTold: Bool, stamp: String? = nil,
        readings: [StoredReading] = []
    ) {
        self.path = path
        self.hash = hash
        self.version = version
        self.isTold = isTold
        self.stamp = stamp
        self.readings = readings
    }
}

/// What one article of an input gave.
public struct StoredReading: Sendable, Hashable {
    /// Of the article as the archive has it.
    public var hash: [UInt8]
    public var article: String
    public var document: String
    /// ISO; empty where unknown.
    public var date: String
    public var fingerprint: String
    public var bytes: [UInt8]

    public init(
        hash: [UInt8], article: String, document: String, date: String, fingerprint: String, bytes: [UInt8]
    ) {
        self.hash = hash
        self.article = article
        self.document = document
        self.date = date
        self.fingerprint = fingerprint
        self.bytes = bytes
    }
}

/// A reading without its bytes, and where they are.
public struct ReadingPlace: Sendable, Hashable {
    public var article: String
    public var document: String
    public var date: String
    public var fingerprint: String
    let key: Int64
}

extension ArchiveStore {
    /// All inputs without their readings, by path.
    public func inputs() throws(StoreError) -> [String: StoredInput] {
        try StoreError.reading(path) {
            try queue.read { database in
                var inputs: [String: StoredInput] = [:]
                let rows = try Row.fetchCursor(
                    database, sql: "SELECT path, hash, version, told, stamp FROM input")
                while let row = try rows.next() {
                    let path: String = row[0]
                    let hash: Data = row[1]
                    inputs[path] = StoredInput(
                        path: path, hash: [UInt8](hash), version: row[2], isTold: row[3], stamp: row[4])
                }
                return inputs
            }
        }
    }

    /// The readings of an input by the hashes of their articles.
    public func readings(ofInput input: String) throws(StoreError) -> [[UInt8]: StoredReading] {
        try StoreError.reading(path) {
            try queue.read { database in
                let rows = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT reading.hash, article, document, date, fingerprint, bytes
                        FROM reading JOIN input ON input.key = reading.input
                        JOIN reading_bytes ON reading_bytes.reading = reading.key WHERE path = ?
                        """, arguments: [input])
                return Dictionary(
                    rows.map { row in
                        let (hash, bytes): (Data, Data) = (row[0], row[5])
                        let reading = StoredReading(
                            hash: [UInt8](hash), article: row[1], document: row[2], date: row[3],
                            fingerprint: row[4], bytes: [UInt8](bytes))
                        return (reading.hash, reading)
                    }, uniquingKeysWith: { first, _ in first })
            }
        }
    }

    /// Puts inputs in place of those of the same paths, in one transaction.
    public func replace(_ inputs: [StoredInput]) throws(StoreError) {
        try StoreError.writing(path) {
            try queue.write { database in
                for input in inputs { try Self.replace(input, in: database) }
            }
        }
    }

    private static func replace(_ input: StoredInput, in database: Database) throws {
        try database.cachedStatement(sql: "DELETE FROM input WHERE path = ?").execute(arguments: [input.path])
        try database.cachedStatement(
            sql: "INSERT INTO input (path, hash, version, told, stamp) VALUES (?, ?, ?, ?, ?)"
        )
        .execute(arguments: [input.path, Data(input.hash), input.version, input.isTold, input.stamp])
        let key = database.lastInsertedRowID
        let insertion = try database.cachedStatement(
            sql: """
                INSERT INTO reading (input, hash, article, document, date, fingerprint) VALUES (?, ?, ?, ?, ?, ?)
                """)
        let bytesInsertion = try database.cachedStatement(sql: "INSERT INTO reading_bytes VALUES (?, ?)")
        for reading in input.readings {
            try insertion.execute(arguments: [
                key, Data(reading.hash), reading.article, reading.document, reading.date, reading.fingerprint,
            ])
            try bytesInsertion.execute(arguments: [database.lastInsertedRowID, Data(reading.bytes)])
        }
    }

    /// Notes the stamps of inputs that are as they were, in one transaction.
    public func restamp(_ inputs: [StoredInput]) throws(StoreError) {
        guard !inputs.isEmpty else { return }
        try StoreError.writing(path) {
            try queue.write { database in
                let update = try database.cachedStatement(sql: "UPDATE input SET stamp = ? WHERE path = ?")
                for input in inputs { try update.execute(arguments: [input.stamp, input.path]) }
            }
        }
    }

    /// Takes inputs away, with all that they gave, in one transaction.
    public func remove(_ paths: [String]) throws(StoreError) {
        guard !paths.isEmpty else { return }
        try StoreError.writing(path) {
            try queue.write { database in
                let deletion = try database.cachedStatement(sql: "DELETE FROM input WHERE path = ?")
                for path in paths { try deletion.execute(arguments: [path]) }
            }
        }
    }

    /// Where all readings are.
    public func places() throws(StoreError) -> [ReadingPlace] {
        try StoreError.reading(path) {
            try queue.read { database in
                var places: [ReadingPlace] = []
                let rows = try Row.fetchCursor(
                    database, sql: "SELECT article, document, date, fingerprint, key FROM reading")
                while let row = try rows.next() {
                    places.append(
                        ReadingPlace(
                            article: row[0], document: row[1], date: row[2], fingerprint: row[3], key: row[4])
                    )
                }
                return places
            }
        }
    }

    /// Hands on the bytes of readings, one by one, in the order of `places`.
    public func forEachReading(
        at places: some Sequence<ReadingPlace>, _ body: (ReadingPlace, [UInt8]) throws -> Void
    ) throws {
        try queue.read { database in
            let statement = try database.cachedStatement(
                sql: "SELECT bytes FROM reading_bytes WHERE reading = ?")
            for place in places {
                let rows = try Row.fetchCursor(statement, arguments: [place.key])
                let bytes = try rows.next()?.withUnsafeData(atIndex: 0) { $0.map { [UInt8]($0) } }
                guard let bytes else {
                    throw StoreError.damaged(path: path, detail: "a reading of \(place.document) is gone")
                }
                try body(place, bytes)
            }
        }
    }
}

extension ArchiveStore {
    public func articleCount() throws(StoreError) -> Int {
        try StoreError.reading(path) {
            try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM reading") ?? 0 }
        }
    }
}
