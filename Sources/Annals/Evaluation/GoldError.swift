/// A file of gold or of results that cannot be scored.
public enum GoldError: Error, Sendable, Hashable, CustomStringConvertible {
    case file(FileError)
    case badLine(path: String, line: Int, problem: String)

    public var description: String {
        switch self {
        case .file(let error):
            error.description
        case .badLine(let path, let line, let problem):
            "\(path), line \(line): \(problem); each line must be one JSON object, as `annals extract --format jsonl` "
                + "and `annals statements --format jsonl` print it"
        }
    }
}
