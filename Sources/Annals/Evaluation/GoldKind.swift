/// What a file of gold holds: names of documents as JSON lines, or characters with labels (BIO).
public enum GoldKind: Sendable, Hashable {
    case mentions, labels

    /// By the ending of the name; where that says nothing, by the first bytes.
    public init(path: String, startingWith bytes: some Sequence<UInt8>) {
        self = Self(ending: path) ?? (FileKind(startingWith: bytes) == .json ? .mentions : .labels)
    }

    /// The same for a file that is not read yet; nil where only reading tells, as a pipe can be read only once.
    public init?(path: String) {
        if let kind = Self(ending: path) {
            self = kind
        } else if InputFile(path: path).isRegular, let bytes = try? InputFile(path: path).data() {
            self.init(path: path, startingWith: bytes)
        } else {
            return nil
        }
    }

    private init?(ending path: String) {
        if path.hasSuffix(".bio") {
            self = .labels
        } else if path.hasSuffix(".jsonl") || path.hasSuffix(".json") {
            self = .mentions
        } else {
            return nil
        }
    }
}
