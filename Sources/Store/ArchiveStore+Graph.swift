import Columns
import Foundation
import GRDB
import Graph

extension ArchiveStore {
    /// The graph that was linked last.
    public func graph() throws(StoreError) -> KnowledgeGraph {
        KnowledgeGraph(columns: try graphColumns())
    }

    package func graphColumns() throws(StoreError) -> GraphColumns {
        try StoreError.reading(path) {
            try queue.read { database in
                guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM graph_column)") == true
                else {
                    throw StoreError.missing(path: path)
                }
                var reader = ColumnReader(database: database, path: path)
                var columns = GraphColumns()
                try columns.visit(with: &reader)
                if let column = columns.unsoundColumn {
                    throw StoreError.damaged(path: path, detail: "the column \(column) is no graph's")
                }
                return columns
            }
        }
    }

    /// An empty graph with room for one as large as the last and a little more: columns that grow take twice the time.
    package func emptyColumns() throws(StoreError) -> GraphColumns {
        try StoreError.reading(path) {
            try queue.read { database in
                let rows = try Row.fetchAll(
                    database, sql: "SELECT name, sum(length(bytes)) FROM graph_column GROUP BY name")
                let sizes = Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as Int) })
                var columns = GraphColumns()
                var room = ColumnRoom(sizes: sizes)
                try columns.visit(with: &room)
                return columns
            }
        }
    }

    /// Puts a graph in place of the last one, with facts about it and the ids that linking changed (by article), in
    /// one transaction.
    package func publish(
        _ graph: KnowledgeGraph, facts: [String: String], renamed: [String: [String: String]]
    ) throws(StoreError) {
        try StoreError.writing(path) {
            try queue.write { database in
                try database.execute(sql: "DELETE FROM graph_column; DELETE FROM renamed; DELETE FROM fact")
                var columns = graph.columns
                var writer = ColumnWriter(database: database)
                try columns.visit(with: &writer)
                for (article, ids) in renamed.sorted(by: { $0.key < $1.key }) {
                    for (old, new) in ids.sorted(by: { $0.key < $1.key }) {
                        try database.execute(
                            sql: "INSERT INTO renamed VALUES (?, ?, ?)", arguments: [article, old, new])
                    }
                }
                try Self.note(facts, in: database)
                try Self.note(["graph": graph.columns.contentHash.description], in: database)
            }
        }
    }

    /// The ids that linking changed, by article.
    public func renamed() throws(StoreError) -> [String: [String: String]] {
        try StoreError.reading(path) {
            try queue.read { database in
                var renamed: [String: [String: String]] = [:]
                let rows = try Row.fetchCursor(database, sql: "SELECT article, old, new FROM renamed")
                while let row = try rows.next() { renamed[row[0], default: [:]][row[1]] = row[2] }
                return renamed
            }
        }
    }
}

/// Columns are cut: SQLite takes blobs of up to a gigabyte, and reads small ones into memory that it uses again.
private let pieceSize = 1 << 20

private struct ColumnWriter: ColumnVisitor {
    let database: Database

    mutating func visit<Element: BitwiseCopyable>(_ name: String, _ column: inout [Element]) throws {
        try column.withUnsafeBytes { bytes in
            for (piece, start) in stride(from: 0, to: bytes.count, by: pieceSize).enumerated() {
                let part = UnsafeRawBufferPointer(
                    rebasing: bytes[start..<min(start + pieceSize, bytes.count)])
                guard let base = part.baseAddress else { continue }
                let data = Data(
                    bytesNoCopy: UnsafeMutableRawPointer(mutating: base), count: part.count,
                    deallocator: .none)
                try database.cachedStatement(sql: "INSERT INTO graph_column VALUES (?, ?, ?)")
                    .execute(arguments: [name, piece, data])
            }
        }
    }
}

private struct ColumnRoom: ColumnVisitor {
    /// In bytes, by name.
    let sizes: [String: Int]

    mutating func visit<Element: BitwiseCopyable>(_ name: String, _ column: inout [Element]) {
        let count = (sizes[name] ?? 0) / MemoryLayout<Element>.stride
        column.reserveCapacity(count + count / 32)
    }
}

private struct ColumnReader: ColumnVisitor {
    let database: Database
    let path: String

    mutating func visit<Element: BitwiseCopyable>(_ name: String, _ column: inout [Element]) throws {
        let size = try Int.fetchOne(
            database, sql: "SELECT coalesce(sum(length(bytes)), 0) FROM graph_column WHERE name = ?",
            arguments: [name])
        let count = (size ?? 0) / MemoryLayout<Element>.stride
        let rows = try Row.fetchCursor(
            database, sql: "SELECT bytes FROM graph_column WHERE name = ? ORDER BY piece", arguments: [name])
        column = try [Element](unsafeUninitializedCapacity: count) { buffer, filled in
            let target = UnsafeMutableRawBufferPointer(buffer)
            var offset = 0
            while let row = try rows.next() {
                try row.withUnsafeData(atIndex: 0) { data in
                    guard let data, offset + data.count <= target.count else {
                        throw StoreError.damaged(path: path, detail: "the column \(name) has an odd length")
                    }
                    data.copyBytes(to: UnsafeMutableRawBufferPointer(rebasing: target[offset...]))
                    offset += data.count
                }
            }
            filled = offset / MemoryLayout<Element>.stride
        }
        guard size == count * MemoryLayout<Element>.stride, column.count == count else {
            throw StoreError.damaged(path: path, detail: "the column \(name) has an odd length")
        }
    }
}
