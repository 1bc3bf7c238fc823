#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The little of the file system that reading needs, straight from the C library.
enum FileSystem {
    struct Identity: Sendable, Hashable {
        var device: UInt64
        var inode: UInt64
    }

    enum Kind: Sendable, Hashable {
        case folder
        case file(FileStamp?)
    }

    /// What `path` is, symbolic links followed.
    static func kind(of path: String) -> Result<(kind: Kind, identity: Identity), ArchiveError> {
        var status = stat()
        guard stat(path, &status) == 0 else { return .failure(error(errno, path: path)) }
        let identity = Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev),
            inode: UInt64(truncatingIfNeeded: status.st_ino)
        )
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        return .success((isFolder ? .folder : .file(FileStamp(status)), identity))
    }

    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// The names in a folder, sorted by their bytes, without `.` and `..`.
    static func names(in folder: String) -> Result<[String], ArchiveError> {
        guard let directory = opendir(folder) else { return .failure(error(errno, path: folder)) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return .success(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    static func error(_ code: Int32, path: String) -> ArchiveError {
        switch code {
        case ENOENT, ENOTDIR: isLink(path) ? .brokenLink(path: path) : .missing(path: path)
        case ELOOP: .linkLoop(path: path)
        case EACCES, EPERM: .unreadable(path: path, reason: "permission denied")
        case EISDIR: .unreadable(path: path, reason: "it is a folder")
        case ENAMETOOLONG: .unreadable(path: path, reason: "the name is too long")
        case EMFILE, ENFILE: .unreadable(path: path, reason: "too many open files")
        default: .unreadable(path: path, reason: String(cString: strerror(code)))
        }
    }
}

/// An open file, or standard input, read piece by piece.
final class ByteStream {
    private let descriptor: Int32
    private let path: String
    private let closes: Bool

    private init(descriptor: Int32, path: String, closes: Bool) {
        self.descriptor = descriptor
        self.path = path
        self.closes = closes
    }

    deinit { if closes { close(descriptor) } }

    /// `-` is standard input.
    static func open(_ path: String) -> Result<ByteStream, ArchiveError> {
        if path == "-" { return .success(ByteStream(descriptor: STDIN_FILENO, path: path, closes: false)) }
        let descriptor = systemOpen(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(FileSystem.error(errno, path: path)) }
        return .success(ByteStream(descriptor: descriptor, path: path, closes: true))
    }

    /// Appends up to `count` bytes to `bytes`; false at the end of the stream.
    func read(upTo count: Int, into bytes: inout [UInt8]) throws(ArchiveError) -> Bool {
        var failure: Int32 = 0
        let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while true {
                let got = systemRead(descriptor, buffer.baseAddress, count)
                if got >= 0 {
                    filled = got
                    return
                }
                if errno != EINTR {
                    failure = errno
                    return
                }
            }
        }
        if failure != 0 { throw FileSystem.error(failure, path: path) }
        bytes += piece
        return !piece.isEmpty
    }
}

/// The calls of the C library under names that the methods above do not hide.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
