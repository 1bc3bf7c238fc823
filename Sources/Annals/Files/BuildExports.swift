import Exchange
import Foundation
import Graph
import Store

/// The files that a build leaves beside its store: the graph for drawing programs and for linked-data stores.
///
///     let exports = BuildExports(state: update.state, multi: false, vocabulary: vocabulary, threads: 2)
///     if !exports.areCurrent(in: folder, store) { try exports.write(graph, to: folder, store) }
public struct BuildExports {
    private let mark: String
    private let multi: Bool
    private let vocabulary: Vocabulary
    private let threads: Int

    /// `state` names the graph; `multi` writes one edge for each statement to the GraphML file.
    public init(state: String, multi: Bool, vocabulary: Vocabulary, threads: Int) {
        mark = multi ? state + " multi" : state
        self.multi = multi
        self.vocabulary = vocabulary
        self.threads = threads
    }

    /// Whether the files are those that were written last, and were made from this graph.
    public func areCurrent(in folder: BuildFolder, _ store: ArchiveStore) throws(StoreError) -> Bool {
        for name in Self.names {
            let stamp = ExportStamp(path: folder.place(of: name))
            guard let stamp, try store.fact("export \(name)") == "\(mark) \(stamp)" else { return false }
        }
        return true
    }

    /// Writes them all or none; gives their names. With nil for a graph that has not changed, nothing is written.
    public func write(
        _ graph: KnowledgeGraph?, to folder: BuildFolder, _ store: ArchiveStore
    ) throws -> [String] {
        guard let graph else { return [] }
        let contents: [@Sendable (String) throws -> Void] = [
            { [multi] path in
                let writer = GraphMLWriter(options: .init(multi: multi))
                try WrittenFile(path: path).write { try writer.write(graph, to: &$0) }
            },
            { [vocabulary, threads] path in
                let writer = JSONLDWriter(vocabulary: vocabulary, options: .init(threads: threads))
                try WrittenFile(path: path).write { try writer.write(graph, to: &$0) }
            },
        ]
        let files = try ReplacedFiles(in: folder.path)
        if threads > 1 {
            try files.writeTogether(zip(Self.names, contents).map { (name: $0, content: $1) })
        } else {
            try files.write(zip(Self.names, contents).map { (name: $0, content: $1) })
        }
        var facts: [String: String] = [:]
        for name in Self.names {
            if let stamp = ExportStamp(path: folder.place(of: name)) {
                facts["export \(name)"] = "\(mark) \(stamp)"
            }
        }
        try store.note(facts)
        return Self.names
    }

    private static let names = ["annals.graphml", "annals.jsonld"]
}

/// What tells, without reading it, that a file is the one that was written: its size and when it was changed. Unlike a
/// `FileStamp` it is taken of files just written, since nobody but a build writes them.
private struct ExportStamp: CustomStringConvertible {
    let description: String

    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
            let changed = status.st_mtimespec
        #else
            let changed = status.st_mtim
        #endif
        description = "\(status.st_size) \(changed.tv_sec).\(changed.tv_nsec)"
    }
}
