/// What a file of gold holds: names of documents as JSON lines, or characters with labels (BIO).
public enum GoldKind: Sendable, Hashable {
    case mentions, labels

    /// By the ending of the name; where that says nothing, by the first bytes of the file.
    public init(path: String) throws(FileError) {
        if path.hasSuffix(".bio") {
            self = .labels
        } else if path.hasSuffix(".jsonl") || path.hasSuffix(".json") {
            self = .mentions
        } else {
            self = FileKind(startingWith: try InputFile(path: path).data()) == .json ? .mentions : .labels
        }
    }
}
