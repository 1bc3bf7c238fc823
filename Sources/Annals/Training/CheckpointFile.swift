import Exchange
import Foundation
import Tagging

/// The file beside a model in which its training can be gone on with.
struct CheckpointFile {
    let path: String

    init(besides model: String) { path = model + ".checkpoint" }

    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    func write(_ training: ModelTraining) throws(FileError) {
        try OutputFile(path: path).write { sink in
            var batches = sink
            try training.writeCheckpoint { try batches.write($0) }
            sink = batches
        }
    }

    func resume(_ training: inout ModelTraining) throws {
        let data = try InputFile(path: path).data()
        let problem = data.withUnsafeBytes { bytes -> CheckpointError? in
            do throws(CheckpointError) {
                try training.resume(from: bytes)
                return nil
            } catch {
                return error
            }
        }
        if let problem { throw TrainingInputError.checkpoint(path: path, problem) }
    }

    /// After the model is written; one that cannot be removed is no loss.
    func remove() { unlink(path) }
}
