/// A graph file that could not be read or written, with what to do about it.
public enum StoreError: Error, Sendable, Hashable, CustomStringConvertible {
    case missing(path: String)
    case notAnnals(path: String)
    /// The file has a migration that this program does not know.
    case newer(path: String)
    /// The file lacks a migration.
    case older(path: String)
    case locked(path: String)
    case unreadable(path: String, reason: String)
    /// A value that no annals writes.
    case damaged(path: String, detail: String)
    case diskFull(path: String)
    case unwritable(path: String, reason: String)

    public var description: String {
        switch self {
        case .missing(let path):
            "\(path): no such graph; make it with `annals build PATH…`, or name another with --graph"
        case .notAnnals(let path):
            "\(path): not a graph of annals; name the annals.sqlite that `annals build` wrote"
        case .newer(let path):
            "\(path): written by a newer annals; update annals, or build the graph again with this one"
        case .older(let path):
            "\(path): written by an older annals; build the graph again with `annals build PATH…`"
        case .locked(let path):
            "\(path): another program holds the file locked; close it and try again"
        case .unreadable(let path, let reason):
            "\(path): cannot be read (\(reason)); check the file and its permissions"
        case .damaged(let path, let detail):
            "\(path): damaged (\(detail)); take it away and build the graph again with `annals build PATH…`"
        case .diskFull(let path):
            "\(path): no space left on the disk; free some, or write elsewhere with -o. What was done is kept; "
                + "the next build goes on from there"
        case .unwritable(let path, let reason):
            "\(path): cannot be written (\(reason)); check the folder and its permissions"
        }
    }
}
