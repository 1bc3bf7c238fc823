import Archive
import Extraction
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
    /// For an organ, the place that its name holds; for a place, the larger place written before it. An index into
    /// `LinkedArticle.entities`.
    public var place: Int?
    /// For an organ, the parent body that its name holds.
    public var parent: Int?
    /// What the name stands for in full where the rules know it: 中共上海市委员会 for 上海党委.
    public var canonicalZh = ""

    public init(type: EntityType) { self.type = type }

    /// The name a reader sees: the full name if known, else the most frequent, the longest, the first by bytes.
    public var nameZh: String { canonicalZh.isEmpty ? Self.best(namesZh) : canonicalZh }
    public var nameEn: String { Self.best(namesEn) }

    private static func best(_ names: [String: Int]) -> String {
        names.max { left, right in
            if left.value != right.value { return left.value < right.value }
            let (a, b) = (left.key.unicodeScalars.count, right.key.unicodeScalars.count)
            return a != b ? a < b : left.key > right.key
        }?.key ?? ""
    }
}

/// A mention with the thing it stands for.
public struct LinkedMention: Sendable {
    public var mention: Mention
    /// An index into `LinkedArticle.entities`.
    public var entity: Int

    public init(mention: Mention, entity: Int) {
        self.mention = mention
        self.entity = entity
    }
}

/// The mentions of one article, in order of span, each with its entity.
public struct LinkedArticle: Sendable {
    public var entities: [LocalEntity]
    public var mentions: [LinkedMention]
    public var titles: [OfficeTitle]
    /// The entity of a name inside another name, by its span.
    public var nested: [Span: Int]

    public init(
        entities: [LocalEntity], mentions: [LinkedMention], titles: [OfficeTitle], nested: [Span: Int] = [:]
    ) {
        self.entities = entities
        self.mentions = mentions
        self.titles = titles
        self.nested = nested
    }
}
