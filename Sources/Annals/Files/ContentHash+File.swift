import Columns
import Foundation

extension ContentHash {
    /// The hash of a file's bytes; nil where it cannot be read, or is no file that gives the same bytes twice.
    public init?(ofFile path: String) {
        guard path != "-", InputFile(path: path).isRegular,
            let handle = FileHandle(forReadingAtPath: path)
        else { return nil }
        defer { try? handle.close() }
        self.init()
        do {
            while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
                piece.withUnsafeBytes { combine($0) }
            }
        } catch {
            return nil
        }
    }
}
