/// An input that could not be read, with what a user needs to mend it.
public enum ArchiveError: Error, Sendable, Hashable, CustomStringConvertible {
    case missing(path: String)

    public var description: String {
        switch self {
        case .missing(let path): "\(path): no such file or folder; check the path"
        }
    }
}
