import Exchange
import Foundation

/// Standard output, in pieces of 64 KB.
///
///     try StandardOutput.print("山西省\n")
struct StandardOutput {
    /// The reader has gone away: no error, only the end of the work.
    struct Closed: Error {}

    /// The system did not take the bytes.
    struct Failure: Error, CustomStringConvertible {
        var code: Int32

        var description: String {
            code == ENOSPC
                ? "standard output: no space left on the disk; free some, or write elsewhere"
                : "standard output: cannot be written (\(String(cString: strerror(code)))); check where it leads"
        }
    }

    /// Writes a text and sends it off.
    static func print(_ text: String) throws {
        var output = StandardOutput()
        try output.write(text)
        try output.flush()
    }

    fileprivate var buffer: [UInt8] = []
    private static let pieceSize = 1 << 16

    mutating func write(_ text: String) throws { try write(text.utf8) }

    mutating func write(_ bytes: some Sequence<UInt8>) throws {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.pieceSize { try flush() }
    }

    mutating func flush() throws {
        var sent = 0
        while sent < buffer.count {
            let result = buffer.withUnsafeBytes { bytes in
                Foundation.write(STDOUT_FILENO, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
            }
            if result >= 0 {
                sent += result
            } else if errno == EPIPE {
                throw Closed()
            } else if errno != EINTR {
                throw Failure(code: errno)
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }
}

extension StandardOutput: ByteSink {
    mutating func write(_ batch: UnsafeRawBufferPointer) throws {
        buffer.append(contentsOf: batch)
        try flush()
    }
}
