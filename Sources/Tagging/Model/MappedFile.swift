import Foundation

/// The bytes of a file, mapped into memory for reading: loaded when they are touched, shared by all processes.
final class MappedFile: Sendable {
    /// Valid as long as this object lives; nothing writes to it.
    nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

    /// Memory of its own with a copy of the bytes, as if they were a file.
    init(copying bytes: [UInt8]) {
        let count = max(1, bytes.count)
        guard
            let start = mmap(nil, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
            start != MAP_FAILED
        else { fatalError("no memory for a model of \(count) bytes") }
        bytes.withUnsafeBytes {
            UnsafeMutableRawBufferPointer(start: start, count: count).copyBytes(from: $0)
        }
        self.bytes = UnsafeRawBufferPointer(start: start, count: count)
    }

    init(path: String) throws(ModelError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(path: path, reason: "not a file")
        }
        let count = Int(status.st_size)
        guard count > 0 else { throw .notAModel(path: path) }
        guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        bytes = UnsafeRawBufferPointer(start: start, count: count)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
