import Foundation

/// A file that a user named, read whole.
///
///     let bytes = try InputFile(path: "graph.graphml").bytes()
public struct InputFile: Sendable {
    let path: String

    public init(path: String) { self.path = path }

    public func bytes() throws(FileError) -> [UInt8] { Array(try data()) }

    func data() throws(FileError) -> Data {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw errno == ENOENT
                ? .missing(path: path) : .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw .unreadable(path: path, reason: "it is a folder")
        }
        do {
            return try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
    }
}
