import Columns
import Foundation
import GRDB
import Graph

extension ArchiveStore {
    /// What is wrong with the file itself, in words; empty where all is well. Reads all of it.
    public func damages() throws(StoreError) -> [String] {
        try StoreError.reading(path) {
            try queue.read { database in
                let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter {
                    $0 != "ok"
                }
                let dangling = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
                    let table: String = row[0]
                    return "a row of the table \(table) belongs to nothing"
                }
                return integrity + dangling
            }
        }
    }

    /// How many articles there are by year ("" where the date is unknown) and by the version that read them.
    public func census() throws(StoreError) -> [(year: String, version: String, articles: Int)] {
        try StoreError.reading(path) {
            try queue.read { database in
                let sql = """
                    SELECT substr(date, 1, 4), version, count(*) FROM reading JOIN input ON input.key = reading.input
                    GROUP BY 1, 2 ORDER BY 1, 2
                    """
                return try Row.fetchAll(database, sql: sql).map { ($0[0], $0[1], $0[2]) }
            }
        }
    }
}

extension GraphColumns {
    /// Of every column, in order: the same for the same graph.
    package var contentHash: ContentHash {
        var columns = self
        var hasher = ColumnHasher()
        // A hasher throws nothing.
        try? columns.visit(with: &hasher)
        return hasher.hash
    }
}

private struct ColumnHasher: ColumnVisitor {
    var hash = ContentHash()

    mutating func visit<Element: BitwiseCopyable>(_ name: String, _ column: inout [Element]) {
        hash.combine(name)
        column.withUnsafeBytes { hash.combine($0) }
    }
}
