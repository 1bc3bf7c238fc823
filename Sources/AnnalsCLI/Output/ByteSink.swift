import Foundation

/// Bytes on their way to a file descriptor, in pieces of 64 KB.
///
///     var output = ByteSink.standardOutput
///     try output.write("山西省\n")
///     try output.flush()
struct ByteSink {
    /// The reader has gone away: no error, only the end of the work.
    struct Closed: Error {}

    /// The system did not take the bytes.
    struct Failure: Error, CustomStringConvertible {
        var name: String
        var code: Int32

        var description: String {
            code == ENOSPC
                ? "\(name): no space left on the disk; free some, or write elsewhere"
                : "\(name): cannot be written (\(String(cString: strerror(code)))); check where it leads"
        }
    }

    static var standardOutput: ByteSink { ByteSink(descriptor: STDOUT_FILENO, name: "standard output") }

    private let descriptor: Int32
    private let name: String
    private var buffer: [UInt8] = []
    private static let pieceSize = 1 << 16

    init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    mutating func write(_ text: String) throws { try write(text.utf8) }

    mutating func write(_ bytes: some Sequence<UInt8>) throws {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.pieceSize { try flush() }
    }

    mutating func flush() throws {
        var sent = 0
        while sent < buffer.count {
            let result = buffer.withUnsafeBytes { bytes in
                Foundation.write(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
            }
            if result >= 0 {
                sent += result
            } else if errno == EPIPE {
                throw Closed()
            } else if errno != EINTR {
                throw Failure(name: name, code: errno)
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
