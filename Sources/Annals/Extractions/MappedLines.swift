import Foundation

/// The lines of a file in memory: mapped where it is a file, read where it is a pipe.
final class MappedLines: Sendable {
    let path: String
    /// Valid as long as this object lives; nothing writes to it.
    nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer
    private let isMapped: Bool

    /// A line without its line break.
    struct Line {
        /// Valid as long as the file lives.
        let bytes: UnsafeRawBufferPointer
        /// From 1.
        let number: Int
        /// Where the next one starts.
        let next: Int
    }

    /// `-` is standard input.
    init(path: String) throws(FileError) {
        self.path = path
        var status = stat()
        guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            bytes = Self.copy(try InputFile(path: path == "-" ? "/dev/stdin" : path).data())
            isMapped = false
            return
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        let count = Int(status.st_size)
        isMapped = count > 0
        guard count > 0 else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        bytes = UnsafeRawBufferPointer(start: start, count: count)
    }

    /// The file's lines as if `bytes` were its content.
    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = Self.copy(Data(bytes))
        isMapped = false
    }

    deinit {
        if isMapped {
            munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        } else {
            bytes.deallocate()
        }
    }

    /// The line that starts at `offset` and is the one of this number; lines of blanks alone are passed over.
    func line(at offset: Int, number: Int) -> Line? {
        var (start, number) = (offset, number)
        while start < bytes.count {
            let end = lineEnd(from: start)
            let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
            if line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) {
                return Line(bytes: line, number: number, next: end + 1)
            }
            start = end + 1
            number += 1
        }
        return nil
    }

    private func lineEnd(from start: Int) -> Int {
        guard let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, bytes.count - start) else {
            return bytes.count
        }
        return UnsafeRawPointer(found) - base
    }

    private static func copy(_ data: Data) -> UnsafeRawBufferPointer {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 1)
        data.copyBytes(to: copy)
        return UnsafeRawBufferPointer(copy)
    }
}

extension UnsafeRawBufferPointer {
    /// The order of the bytes, as `LC_ALL=C sort` has it: negative, zero or positive.
    func compared(to other: UnsafeRawBufferPointer) -> Int {
        let common = Swift.min(count, other.count)
        if common > 0, let left = baseAddress, let right = other.baseAddress {
            let order = memcmp(left, right, common)
            if order != 0 { return Int(order) }
        }
        return count - other.count
    }
}
