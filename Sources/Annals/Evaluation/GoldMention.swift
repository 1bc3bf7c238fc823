/// A mention as people annotated it: one line of a gold file.
public struct GoldMention: Sendable, Decodable {
    /// A name inside a mention: it counts neither for nor against.
    public struct Nested: Sendable, Decodable {
        public var start: Int
        public var end: Int
        public var text: String
        public var type: String
        public var entity: String
    }

    public var document: String
    public var language: String
    public var start: Int
    public var end: Int
    public var text: String
    public var type: String
    public var entity: String
    /// `name` must be found; `nominal` and `optional` count neither for nor against.
    public var kind: String
    public var nested: [Nested]?

    var span: TypedSpan { TypedSpan(start: start, end: end, type: type) }
}

/// A mention as a system found it: what scoring needs of a line of `annals extract`.
public struct ScoredMention: Sendable, Decodable {
    public var document: String
    public var language: String
    public var start: Int
    public var end: Int
    public var type: String
    public var text: String?
    public var entity: String?

    var span: TypedSpan { TypedSpan(start: start, end: end, type: type) }
}

/// A stretch of text read as a thing of some type.
struct TypedSpan: Hashable {
    var start: Int
    var end: Int
    var type: String
}

/// The last part of a path: documents are the same when their file names are.
func documentName(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? path
}
