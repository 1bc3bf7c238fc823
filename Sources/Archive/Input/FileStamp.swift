#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a file system notes when a file changes: where that is a local one, a file of the same stamp has the same bytes.
///
/// Which file it is, how long, and when its bytes and its entry changed last. As in the index of Git, a file that changed
/// within the last seconds has no stamp: its next change could bear the same time. Nor has what is no regular file. A
/// file system that keeps no time of the last change of entries, as of FAT or over some networks, can hide a change that
/// leaves size and time as they were.
public struct FileStamp: Sendable, Hashable, CustomStringConvertible {
    /// Numbers in the order of the description above.
    public let description: String

    /// The grain of the coarsest clock of a file system in use, that of FAT, in seconds.
    private static let grain = 2

    /// Nil where there is none.
    public init?(ofFile path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    init?(_ status: stat) {
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        #if canImport(Darwin)
            let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (written, changed) = (status.st_mtim, status.st_ctim)
        #endif
        guard max(written.tv_sec, changed.tv_sec) < time(nil) - Self.grain else { return nil }
        description = """
            \(status.st_dev):\(status.st_ino) \(status.st_size) \(written.tv_sec).\(written.tv_nsec) \
            \(changed.tv_sec).\(changed.tv_nsec)
            """
    }
}
