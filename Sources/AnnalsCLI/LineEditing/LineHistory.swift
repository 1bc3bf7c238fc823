import Annals
import Foundation

/// The lines that were entered, kept from one run to the next.
struct LineHistory {
    private(set) var lines: [String]
    private let path: String?
    private static let limit = 1_000

    /// Without a path they are forgotten at the end.
    init(path: String?) {
        self.path = path
        let text = path.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) } ?? ""
        lines = text.split(separator: "\n").suffix(Self.limit).map(String.init)
    }

    /// `annals/history` where the user keeps such things (XDG Base Directory: state).
    static func standardPath(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> String?
    {
        if let state = environment["XDG_STATE_HOME"], !state.isEmpty { return state + "/annals/history" }
        return environment["HOME"].map { $0 + "/.local/state/annals/history" }
    }

    mutating func add(_ line: String) {
        guard !line.allSatisfy(\.isWhitespace), line != lines.last else { return }
        lines.append(line)
    }

    /// Writes the last lines. A history that cannot be written is no reason to stop.
    func save() {
        guard let path else { return }
        let folder = path.parentPath
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let text = lines.suffix(Self.limit).map { $0 + "\n" }.joined()
        try? Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
