import Tagging

/// A mistake as a report prints it: what is wrong, where, and in which words.
public struct MistakeRow: Sendable, Hashable {
    public var document: String
    public var language: String
    /// The line of a BIO file.
    public var line: Int?
    /// Unicode scalars into the document.
    public var start: Int?
    public var kind: SpanMistake.Kind
    /// As it should be; empty where nothing is there.
    public var goldType: String
    public var gold: String
    /// As it was found; empty where nothing was.
    public var foundType: String
    public var found: String
    /// The name in brackets, with some characters on either side.
    public var context: String

    /// How often one kind of mistake was made between two types.
    public struct Count: Sendable, Hashable {
        public var kind: SpanMistake.Kind
        public var goldType: String
        public var foundType: String
        public var count: Int
    }

    /// The kinds of confusion, most frequent first.
    public static func counts(_ mistakes: [MistakeRow]) -> [Count] {
        let counts = Dictionary(grouping: mistakes) {
            Count(kind: $0.kind, goldType: $0.goldType, foundType: $0.foundType, count: 0)
        }
        return counts.map {
            Count(kind: $0.kind, goldType: $0.goldType, foundType: $0.foundType, count: $1.count)
        }
        .sorted {
            (-$0.count, $0.kind.rawValue, $0.goldType, $0.foundType)
                < (-$1.count, $1.kind.rawValue, $1.goldType, $1.foundType)
        }
    }
}
