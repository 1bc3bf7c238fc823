import Exchange
import Foundation
import Graph
import Store

/// A graph that was written before: the folder of a build, or any file of it.
///
///     let graph = try GraphFile(path: "exports").graph { try Vocabulary(directory: "ontology") }
///
/// In a folder, the SQLite file is read, which is the fastest; where there is none, as in a fresh checkout, the
/// JSON-LD or the GraphML. What a file is, its first bytes tell.
public struct GraphFile: Sendable {
    /// The names of the files of a build; the first is read where there are several.
    static let names = [BuildFolder.storeName, "annals.jsonld", "annals.graphml"]

    private let path: String

    public init(path: String) { self.path = path }

    /// `vocabulary` is loaded only where the file needs it. Throws `StoreError`, `ExchangeError` or `FileError`.
    public func graph(vocabulary: () throws -> Vocabulary) throws -> KnowledgeGraph {
        let file = self.file
        switch FileKind(startingWith: start(of: file)) {
        case .json:
            return try JSONLDReader(vocabulary: vocabulary()).read(InputFile(path: file).bytes(), file: file)
                .graph
        case .xml:
            return try GraphMLReader().read(InputFile(path: file).bytes(), file: file).graph
        case .other:
            return try ArchiveStore(reading: file).graph()
        }
    }

    /// All mentions behind the graph, in order of document, then offset; none where the file has none.
    public func mentions() throws -> [MentionRecord] {
        let file = self.file
        guard case .other = FileKind(startingWith: start(of: file)) else { return [] }
        return Array(try ArchiveStore(reading: file).mentions())
    }

    /// The mentions of a node, in order of document, then offset; empty where the file has none (GraphML, JSON-LD).
    public func mentions(of node: String, in graph: KnowledgeGraph) throws -> [MentionRecord] {
        let file = self.file
        guard case .other = FileKind(startingWith: start(of: file)) else { return [] }
        return try ArchiveStore(reading: file).mentions(of: node, in: graph)
    }

    private var file: String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
            let files = Self.names.map { (path as NSString).appendingPathComponent($0) }
            return files.first(where: FileManager.default.fileExists) ?? files[0]
        }
        return path
    }

    /// The first bytes of a file; none where it cannot be read.
    private func start(of file: String) -> Data {
        guard let handle = FileHandle(forReadingAtPath: file) else { return Data() }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: 64)) ?? Data()
    }
}
