import Foundation
import Testing

/// Files of the repository that tests compare with, and renew when `ANNALS_RENEW_GOLDEN` is set (`make golden`).
enum TestFiles {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let ontology = root + "/ontology"
    static let golden = root + "/Tests/ExchangeTests/Golden"

    /// Expects a file to hold exactly these bytes; names the first line that differs.
    static func expect(
        _ bytes: [UInt8],
        at path: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        if ProcessInfo.processInfo.environment["ANNALS_RENEW_GOLDEN"] != nil {
            let url = URL(fileURLWithPath: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(bytes).write(to: url)
        }
        let expected = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        guard bytes != expected else { return }
        let (found, wanted) = (bytes.split(separator: 10), expected.split(separator: 10))
        let line =
            zip(found, wanted).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? wanted.count
        let text = line < found.count ? String(decoding: found[line], as: UTF8.self) : "the end"
        Issue.record(
            "\(path) differs at non-empty line \(line + 1): now \(text); if that is meant, run make golden",
            sourceLocation: sourceLocation
        )
    }
}
