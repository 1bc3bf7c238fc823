import Annals
import Corrections
import Foundation

/// The file that corrections are kept in.
struct LedgerFile {
    let path: String

    /// The ledger of a build: `corrections.tsv` beside the folder that the build writes to, not in it, so that who
    /// removes what was built keeps what was corrected.
    static func beside(_ folder: String) -> LedgerFile {
        let last = (folder as NSString).lastPathComponent
        let parent =
            [".", "..", "/"].contains(last)
            ? URL(fileURLWithPath: folder).standardizedFileURL.deletingLastPathComponent().path
            : folder.parentPath
        return LedgerFile(path: (parent as NSString).appendingPathComponent("corrections.tsv"))
    }

    /// The ledger of the graph that `--graph` names: the folder of a build, or a file in one.
    static func ofGraph(_ graph: String) -> LedgerFile {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: graph, isDirectory: &isFolder)
        guard exists, !isFolder.boolValue else { return beside(graph) }
        let folder = graph.parentPath
        return beside(folder.isEmpty ? "." : folder)
    }

    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// What the file holds; nothing where there is none.
    func bytes() throws(FileError) -> [UInt8] { exists ? try InputFile(path: path).bytes() : [] }

    func ledger() throws(FileError) -> Ledger { Ledger(file: path, bytes: try bytes()) }

    /// Adds a line; what was there stays, to the byte. A correction that contradicts an earlier one is refused.
    func append(_ correction: Correction) throws {
        let before = try bytes()
        let after = Ledger.appending(correction, to: before)
        let known = Corrections(Ledger(file: path, bytes: before)).errors
        if let error = Corrections(Ledger(file: path, bytes: after)).errors.first(where: {
            !known.contains($0)
        }) {
            throw Failure(status: .rejectedInput, message: "nothing was written: \(error)")
        }
        try OutputFile(path: path).write { sink in try after.withUnsafeBytes { try sink.write($0) } }
    }
}
