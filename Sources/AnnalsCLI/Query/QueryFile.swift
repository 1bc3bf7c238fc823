import Annals
import Foundation

/// A file with a query in it, or standard input.
struct QueryFile {
    let path: String

    func text() throws -> String {
        let isStandardInput = path == "-"
        let bytes =
            isStandardInput
            ? [UInt8](FileHandle.standardInput.readDataToEndOfFile()) : try InputFile(path: path).bytes()
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let name = isStandardInput ? "standard input" : path
            throw Failure(
                status: .rejectedInput, message: "\(name): is not UTF-8; convert it, then ask again")
        }
        return text
    }
}
