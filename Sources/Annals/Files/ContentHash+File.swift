import Columns
import Foundation

extension ContentHash {
    /// The hash of a file's bytes; nil where it cannot be read, or is no file that gives the same bytes twice.
    public init?(ofFile path: String) {
        guard path != "-", InputFile(path: path).isRegular else { return nil }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        self.init()
        let pieceSize = 1 << 16
        let isWhole = withUnsafeTemporaryAllocation(byteCount: pieceSize, alignment: 8) { piece in
            while true {
                let count = read(file, piece.baseAddress, pieceSize)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return count == 0 }
                combine(UnsafeRawBufferPointer(rebasing: piece[..<count]))
            }
        }
        guard isWhole else { return nil }
    }
}
