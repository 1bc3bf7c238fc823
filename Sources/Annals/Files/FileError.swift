/// A file or folder that could not be read or written.
public enum FileError: Error, Sendable, Hashable, CustomStringConvertible {
    case missing(path: String)
    case unreadable(path: String, reason: String)
    case notAFolder(path: String)
    case diskFull(path: String)
    case unwritable(path: String, reason: String)

    public var description: String {
        switch self {
        case .missing(let path):
            "\(path): no such file; check the path"
        case .unreadable(let path, let reason):
            "\(path): cannot be read (\(reason)); check the file and its permissions"
        case .notAFolder(let path):
            "\(path): a file stands where a folder is needed; name another folder with -o"
        case .diskFull(let path):
            "\(path): no space left on the disk; free some, or write elsewhere with -o. What was there before is "
                + "unchanged"
        case .unwritable(let path, let reason):
            "\(path): cannot be written (\(reason)); check the folder and its permissions. What was there before is "
                + "unchanged"
        }
    }
}
