import Exchange
import Foundation
import Store

/// Writes files next to where they belong and moves them to their places when all of them are written.
///
///     try ReplacedFiles(in: "exports").write([
///         ("annals.graphml", { path in … }),
///         ("annals.jsonld", { path in … }),
///     ])
///
/// When one cannot be written, what stood there before is unchanged and nothing partial is left behind. Partial
/// files are hidden (`.annals.graphml.4711`), in the same folder, so that a move never copies.
public struct ReplacedFiles: Sendable {
    /// Writes the content of one file to the path it is given.
    public typealias Content = (_ path: String) throws -> Void

    private let folder: String

    /// Fails at once, before any work is done, where `folder` is a file or may not be written to.
    public init(in folder: String) throws(FileError) {
        self.folder = folder
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else { return }
        guard isFolder.boolValue else { throw .notAFolder(path: folder) }
        guard access(folder, W_OK) == 0 else { throw FileError(writing: folder, code: errno) }
    }

    /// Makes the folder where there is none, and replaces the files in it.
    public func write(_ files: [(name: String, content: Content)]) throws(FileError) {
        try makeFolder()
        var partials: [(from: String, to: String)] = []
        do throws(FileError) {
            for file in files {
                let place = (folder as NSString).appendingPathComponent(file.name)
                let partial = (folder as NSString)
                    .appendingPathComponent(".\(file.name).\(ProcessInfo.processInfo.processIdentifier)")
                unlink(partial)
                partials.append((from: partial, to: place))
                do { try file.content(partial) } catch { throw FileError(writing: place, error) }
            }
            for partial in partials where rename(partial.from, partial.to) != 0 {
                throw FileError(writing: partial.to, code: errno)
            }
        } catch {
            for partial in partials { unlink(partial.from) }
            throw error
        }
    }

    /// The same for contents that are written to a sink.
    public func write(
        _ files: [(name: String, content: (inout DescriptorSink) throws -> Void)]
    ) throws(FileError) {
        try write(
            files.map { file in (file.name, { path in try WrittenFile(path: path).write(file.content) }) })
    }

    /// The same for files whose bytes are there already.
    public func write(_ files: [(name: String, bytes: [UInt8])]) throws(FileError) {
        try write(
            files.map { file in
                (
                    file.name,
                    { path in
                        try WrittenFile(path: path).write { sink in
                            try file.bytes.withUnsafeBytes { try sink.write($0) }
                        }
                    }
                )
            }
        )
    }

    /// Makes the folder, and those around it, where they are missing.
    func makeFolder() throws(FileError) {
        var path = folder.hasPrefix("/") ? "/" : ""
        for part in folder.split(separator: "/") {
            path += part + "/"
            guard mkdir(path, 0o777) != 0, errno != EEXIST else { continue }
            throw FileError(writing: folder, code: errno)
        }
    }
}

extension FileError {
    /// A write that the system refused with an error number.
    init(writing path: String, code: Int32) {
        self =
            code == ENOSPC || code == EDQUOT
            ? .diskFull(path: path) : .unwritable(path: path, reason: String(cString: strerror(code)))
    }

    /// A write that a writer gave up: told by the file's own name, not that of its partial.
    init(writing path: String, _ error: any Error) {
        switch error {
        case FileError.diskFull: self = .diskFull(path: path)
        case FileError.unwritable(_, let reason): self = .unwritable(path: path, reason: reason)
        case ExchangeError.writeFailed(_, let code): self = FileError(writing: path, code: code)
        case StoreError.diskFull: self = .diskFull(path: path)
        case StoreError.unwritable(_, let reason): self = .unwritable(path: path, reason: reason)
        default: self = .unwritable(path: path, reason: "\(error)")
        }
    }
}
