import Exchange
import Foundation

/// A file written from start to end.
struct WrittenFile {
    var path: String

    /// Makes the file, which may not be there yet, hands it to `content` to write, and closes it; a failure at any
    /// of these is thrown.
    func write(_ content: (inout DescriptorSink) throws -> Void) throws {
        try write(flags: O_CREAT | O_EXCL, content)
    }

    /// Writes to a device or pipe that is there.
    func overwrite(_ content: (inout DescriptorSink) throws -> Void) throws {
        try write(flags: 0, content)
    }

    private func write(flags: Int32, _ content: (inout DescriptorSink) throws -> Void) throws {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC | flags, 0o666)
        guard descriptor >= 0 else { throw FileError(writing: path, code: errno) }
        var sink = DescriptorSink(descriptor: descriptor, file: path)
        let result = Result { try content(&sink) }
        guard close(descriptor) == 0 else { throw FileError(writing: path, code: errno) }
        try result.get()
    }
}
