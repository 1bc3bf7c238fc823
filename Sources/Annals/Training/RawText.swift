import Foundation
import Tagging

/// Plain text for word clusters: the lines with Chinese characters of some files, to a limit.
///
///     let text = try RawText(paths: ["press"], limit: 8_000_000)
///     try text.forEachBlock { scalars in clusters.add(scalars) }
///
/// Where there is more text than the limit, files are left out evenly, in the order of their paths. A file is mapped
/// and read in blocks of lines, so memory does not grow with it.
struct RawText {
    /// The files that are read, in order.
    private(set) var files: [String] = []
    private let limit: Int
    private static let blockBytes = 1 << 16

    init(files paths: [String], limit: Int) throws(FileError) {
        self.limit = limit
        var total = 0
        for path in paths { total += try Self.characterCount(path) }
        guard total > limit else {
            files = paths
            return
        }
        // Of n files the share n·limit/total, rounded up, so that the first is always among them.
        func wanted(_ count: Int) -> Int { (count * limit + total - 1) / total }
        files = paths.indices.filter { wanted($0 + 1) > wanted($0) }.map { paths[$0] }
    }

    /// Calls `body` with whole lines (parts of very long ones), up to the limit; returns how many characters there
    /// were. `progress` is called with the number of files done.
    func forEachBlock(_ body: ([UInt32]) -> Void, progress: (Int) throws -> Void) throws -> Int {
        var count = 0
        for (done, path) in files.enumerated() where count < limit {
            try Self.forEachLine(of: path) { line in
                guard count < limit else { return }
                let scalars = String(decoding: line, as: UTF8.self).unicodeScalars.prefix(limit - count)
                    .map(\.value)
                count += scalars.count
                body(scalars)
            }
            try progress(done + 1)
        }
        return count
    }

    private static func characterCount(_ path: String) throws(FileError) -> Int {
        var count = 0
        try forEachLine(of: path) { line in count += line.count { $0 & 0xC0 != 0x80 } }
        return count
    }

    /// Calls `body` with each line that has a Chinese character, its line end included.
    private static func forEachLine(of path: String, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Void)
        throws(FileError)
    {
        let data = try InputFile(path: path).data()
        data.withUnsafeBytes { raw in
            let bytes = raw.bindMemory(to: UInt8.self)
            var start = 0
            while start < bytes.count {
                let end = lineEnd(bytes, from: start)
                // The first bytes of U+3000 to U+9FFF.
                if bytes[start..<end].contains(where: { 0xE3...0xE9 ~= $0 }) { body(bytes[start..<end]) }
                start = end
            }
        }
    }

    /// After the next line feed; in a very long line, before a character.
    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            if bytes[end] == 0x0A { return end + 1 }
            if end - start >= blockBytes, bytes[end] & 0xC0 != 0x80 { return end }
            end += 1
        }
        return end
    }
}
