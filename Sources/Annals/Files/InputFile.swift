import Foundation

/// A file or pipe that a user named, read whole.
///
///     let bytes = try InputFile(path: "graph.graphml").bytes()
public struct InputFile: Sendable {
    let path: String

    public init(path: String) { self.path = path }

    public func bytes() throws(FileError) -> [UInt8] { Array(try data()) }

    /// False for a pipe, a device, a folder, and for what is not there.
    var isRegular: Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

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
            if status.st_mode & S_IFMT != S_IFREG, let stream = FileHandle(forReadingAtPath: path) {
                return try stream.readToEnd() ?? Data()
            }
            return try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
    }
}
