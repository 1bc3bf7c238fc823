import Foundation

@testable import AnnalsTCK

/// The TCK in `shared/tck`, beside the repository or where `ANNALS_TCK` says.
enum SharedKit {
    static let path: String =
        ProcessInfo.processInfo.environment["ANNALS_TCK"]
        ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../shared/tck").standardized.path

    static var exists: Bool { FileManager.default.fileExists(atPath: path) }

    static func kit() throws -> Kit { try Kit(folder: path) }
}
