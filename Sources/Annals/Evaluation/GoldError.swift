/// A file of gold or of results that cannot be scored.
public enum GoldError: Error, Sendable, Hashable, CustomStringConvertible {
    case missing(path: String)
    case unreadable(path: String, reason: String)
    case badLine(path: String, line: Int, problem: String)

    public var isMissing: Bool {
        switch self {
        case .missing: true
        case .unreadable, .badLine: false
        }
    }

    public var description: String {
        switch self {
        case .missing(let path):
            "\(path): no such file; check the path"
        case .unreadable(let path, let reason):
            "\(path): cannot be read (\(reason)); check its permissions"
        case .badLine(let path, let line, let problem):
            "\(path), line \(line): \(problem); each line must be one JSON object, as in docs/evaluation.md"
        }
    }
}
