import Ontology

/// One thing of one article: all its mentions in both languages.
public struct LocalEntity: Sendable {
    public var type: EntityType
    /// Surfaces, folded, with how often each is used; those inside other names (山西省 in 中共山西省委) count 0.
    public var namesZh: [String: Int] = [:]
    public var namesEn: [String: Int] = [:]
    /// The gazetteer's row that fits in name, time and place; nil where none does.
    public var row: Int32?
    /// Class of organ or class word of place, as in `Mention.kind`.
    public var kind = ""
    /// For an organ, the place that its name holds or that stands right before it; for a place, the larger place
    /// written before it. An index into `LinkedArticle.entities`.
    public var place: Int?
    /// For an organ, the parent body that its name holds.
    public var parent: Int?
    /// What the name stands for in full where the rules know it: 中共上海市委员会 for 上海党委. It may be set for an
    /// entity that only an English text names; then no article says it.
    public var canonicalZh = ""
    /// Whether only a part of the name is known: 林校长 without a Lin who is named in full.
    public var isPartial = false
    /// Whether a body's name lacks whose it is, and the article does not tell: 党委 of some school.
    public var isUntied = false

    public init(type: EntityType) { self.type = type }

    /// The name a reader sees: the full name if known, else for a place the longest, for others the most frequent.
    public var nameZh: String {
        canonicalZh.isEmpty ? Self.best(namesZh, longest: type == .place) : canonicalZh
    }
    public var nameEn: String { Self.best(namesEn, longest: false) }

    /// The surface used most; of equals the longest, then the first by scalars. With `longest`, length comes before frequency.
    package static func best(_ names: some Sequence<(key: String, value: Int)>, longest: Bool) -> String {
        names.max { left, right in
            let (a, b) = (left.key.unicodeScalars.count, right.key.unicodeScalars.count)
            if longest, a != b { return a < b }
            if left.value != right.value { return left.value < right.value }
            return a != b ? a < b : left.key > right.key
        }?.key ?? ""
    }
}
