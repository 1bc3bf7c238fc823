import Exchange
import Foundation

/// A file that is not there yet, written from start to end.
struct NewFile {
    var path: String

    /// Makes the file, hands it to `content` to write, and closes it; a failure at any of these is thrown.
    func write(_ content: (inout DescriptorSink) throws -> Void) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError(writing: path, code: errno) }
        var sink = DescriptorSink(descriptor: descriptor, file: path)
        let result = Result { try content(&sink) }
        guard close(descriptor) == 0 else { throw FileError(writing: path, code: errno) }
        try result.get()
    }
}
