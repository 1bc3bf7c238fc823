import Foundation
import Testing

/// A text that is compared with a file of the checkout; `make golden` writes the file anew.
enum Golden {
    static func expect(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation)
        throws
    {
        let file = AnnalsProgram.checkout.appendingPathComponent("Tests/EndToEndTests/Golden/\(name)")
        if ProcessInfo.processInfo.environment["ANNALS_RENEW_GOLDEN"] != nil {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
        }
        let expected = try? String(contentsOf: file, encoding: .utf8)
        #expect(text == expected, "differs from \(name); see `make golden`", sourceLocation: sourceLocation)
    }
}
