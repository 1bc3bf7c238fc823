import Graph

/// A graph as a folder of CSV files for the bulk import of a graph database, with what runs the import.
///
///     for file in BulkImport(of: graph, for: .kuzu).files { try file.write(&sink) }
///
/// Nodes have their type as label, and each statement is a relationship, with the properties that `annals query` gives them:
/// what Cypher asks of Annals it can ask of the database. A property has the narrowest type that fits all its values. The same
/// graph gives the same bytes; rows are written one by one.
public struct BulkImport: Sendable {
    public enum Database: String, Sendable, CaseIterable {
        case neo4j, kuzu
    }

    /// One file of the folder.
    public struct File: Sendable {
        public let name: String
        let rows: Int
        let header: [UInt8]
        let append: @Sendable (Int, inout [UInt8]) -> Void

        public func write(to sink: inout some ByteSink) throws {
            var bytes = header
            for row in 0..<rows {
                append(row, &bytes)
                guard bytes.count > 128 << 10 else { continue }
                try bytes.withUnsafeBytes { try sink.write($0) }
                bytes.removeAll(keepingCapacity: true)
            }
            try bytes.withUnsafeBytes { try sink.write($0) }
        }
    }

    /// In the order in which the database needs them; the last one runs the import.
    public let files: [File]

    public init(of graph: KnowledgeGraph, for database: Database) {
        let tables = BulkTables(of: graph)
        files =
            switch database {
            case .neo4j: Neo4jImport.files(tables)
            case .kuzu: KuzuImport.files(tables)
            }
    }
}
