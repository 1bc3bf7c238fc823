/// One document to be read: a file, or standard input.
public struct ArchiveInput: Sendable, Hashable {
    /// The path as given, or as found below a given folder; `-` for standard input.
    public let document: String
    /// Of the file when it was listed; nil where there is none that can be relied upon.
    public let stamp: FileStamp?

    public init(document: String, stamp: FileStamp? = nil) {
        self.document = document
        self.stamp = stamp
    }
}

/// Lists the documents that the given paths name, without opening them.
///
/// Folders are searched through, sorted by the bytes of the path, so that the order of the paths does not matter. In
/// folders, hidden files, read-me files and files of other kinds are passed over; a file given by name is always
/// taken. A file that two paths lead to is taken once.
public struct InputListing: Sendable {
    /// Sorted by the bytes of their paths, each document once.
    public private(set) var inputs: [ArchiveInput] = []
    /// What is wrong with the paths themselves: missing, unreadable, links that loop.
    public private(set) var errors: [ArchiveError] = []
    private var seen: [FileKey: Int] = [:]

    public init(paths: [String]) {
        for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            if path == "-" {
                if !inputs.contains(where: { $0.document == "-" }) {
                    inputs.append(ArchiveInput(document: path))
                }
                continue
            }
            let before = inputs.count
            let errorsBefore = errors.count
            add(path, isGiven: true, above: [])
            if inputs.count == before, errors.count == errorsBefore, !isListed(path) {
                errors.append(.noArticles(path: path))
            }
        }
        inputs.sort { $0.document.utf8.lexicographicallyPrecedes($1.document.utf8) }
    }

    static let extensions: Set<String> = ["txt", "text", "md", "markdown", "jsonl", "ndjson"]
    static let extensionsInWords = ".txt, .md, .jsonl"

    private struct FileKey: Hashable {
        var identity: FileSystem.Identity
        var name: String
    }

    private mutating func add(_ path: String, isGiven: Bool, above: [FileSystem.Identity]) {
        switch FileSystem.kind(of: path) {
        case .failure(let error):
            errors.append(error)
        case .success((.file(let stamp), let identity)):
            guard isGiven || Self.looksLikeArticle(path) else { return }
            let key = FileKey(identity: identity, name: Self.name(of: path))
            guard seen[key] == nil else { return }
            seen[key] = inputs.count
            inputs.append(ArchiveInput(document: path, stamp: stamp))
        case .success((.folder, let identity)):
            if above.contains(identity) {
                errors.append(.linkLoop(path: path))
                return
            }
            let key = FileKey(identity: identity, name: "/")
            guard seen[key] == nil else { return }
            seen[key] = inputs.count
            switch FileSystem.names(in: path) {
            case .failure(let error): errors.append(error)
            case .success(let names):
                for name in names where !name.hasPrefix(".") {
                    add(
                        path.hasSuffix("/") ? path + name : path + "/" + name,
                        isGiven: false,
                        above: above + [identity]
                    )
                }
            }
        }
    }

    /// Whether an earlier path has already led to all that `path` holds.
    private func isListed(_ path: String) -> Bool {
        guard case .success((let kind, let identity)) = FileSystem.kind(of: path) else { return true }
        let holder = kind == .folder ? "/" : Self.name(of: path)
        return seen[FileKey(identity: identity, name: holder)].map { $0 < inputs.count } ?? false
    }

    private static let slash = UInt8(ascii: "/")

    private static func name(of path: String) -> String {
        let bytes = path.utf8
        guard let end = bytes.lastIndex(where: { $0 != slash }) else { return path }
        let start = bytes[...end].lastIndex(of: slash).map(bytes.index(after:)) ?? bytes.startIndex
        return String(path[start...end])
    }

    private static func looksLikeArticle(_ path: String) -> Bool {
        let name = name(of: path).lowercased()
        guard let dot = name.lastIndex(of: "."), !name.hasPrefix("readme.") else { return false }
        return extensions.contains(String(name[name.index(after: dot)...]))
    }
}
