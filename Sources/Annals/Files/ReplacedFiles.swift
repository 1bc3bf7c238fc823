import Exchange
import Foundation
import Store
import Synchronization

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
        try replace(files.map(\.name)) { partials throws(FileError) in
            for (file, partial) in zip(files, partials) {
                do { try file.content(partial) } catch {
                    throw FileError(writing: place(of: file.name), error)
                }
            }
        }
    }

    /// The same, with all files written at once, each on a thread of its own.
    public func writeTogether(
        _ files: [(name: String, content: @Sendable (_ path: String) throws -> Void)]
    ) throws(FileError) {
        try replace(files.map(\.name)) { partials throws(FileError) in
            let failures = Mutex([FileError?](repeating: nil, count: files.count))
            DispatchQueue.concurrentPerform(iterations: files.count) { index in
                do { try files[index].content(partials[index]) } catch {
                    let failure = FileError(writing: place(of: files[index].name), error)
                    failures.withLock { $0[index] = failure }
                }
            }
            if let failure = failures.withLock({ $0.lazy.compactMap(\.self).first }) { throw failure }
        }
    }

    /// Moves the partial files that `write` has written, whose paths it is given, to where they belong.
    private func replace(_ names: [String], _ write: ([String]) throws(FileError) -> Void) throws(FileError) {
        try makeFolder()
        let partials = names.map { place(of: ".\($0).\(ProcessInfo.processInfo.processIdentifier)") }
        for partial in partials { unlink(partial) }
        do throws(FileError) {
            try write(partials)
            for (partial, name) in zip(partials, names) where rename(partial, place(of: name)) != 0 {
                throw FileError(writing: place(of: name), code: errno)
            }
        } catch {
            for partial in partials { unlink(partial) }
            throw error
        }
    }

    private func place(of name: String) -> String { (folder as NSString).appendingPathComponent(name) }

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
