import Exchange
import Foundation

/// One file to write, by the name a user gave: `-o graph.graphml`.
///
///     try OutputFile(path: "graph.graphml").write { sink in try writer.write(graph, to: &sink) }
///
/// What stood there is replaced when the new file is written to its end, and is unchanged when that fails. Through a
/// symbolic link the file it leads to is replaced. A device or a pipe (`/dev/stderr`) is written to as it is.
public struct OutputFile: Sendable {
    private let path: String

    public init(path: String) { self.path = path }

    /// Throws where it is plain before any work that nothing can be written there.
    public func check() throws(FileError) {
        var status = stat()
        let exists = stat(path, &status) == 0
        if exists, status.st_mode & S_IFMT == S_IFDIR {
            throw .unwritable(path: path, reason: "it is a folder")
        }
        guard !exists || status.st_mode & S_IFMT == S_IFREG else { return }
        let parent = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent().path
        guard access(parent, W_OK | X_OK) == 0 else { throw FileError(writing: path, code: errno) }
    }

    public func write(_ content: @escaping (inout DescriptorSink) throws -> Void) throws(FileError) {
        var status = stat()
        let exists = stat(path, &status) == 0
        if exists, status.st_mode & S_IFMT == S_IFDIR {
            throw .unwritable(path: path, reason: "it is a folder")
        }
        if exists, status.st_mode & S_IFMT != S_IFREG {
            do { try WrittenFile(path: path).overwrite(content) } catch {
                throw FileError(writing: path, error)
            }
            return
        }
        let place = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let parent = place.deletingLastPathComponent().path
        guard stat(parent, &status) == 0 else { throw FileError(writing: path, code: errno) }
        let folder = try ReplacedFiles(in: parent)
        try folder.write([(place.lastPathComponent, { try WrittenFile(path: $0).write(content) })])
    }
}
