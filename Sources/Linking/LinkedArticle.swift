import Archive
import Extraction
import Ontology

/// A mention with the thing it stands for.
///
/// A class, since all who read statements hand it on: one reference is counted, not the six of a mention.
public final class LinkedMention: Sendable {
    public let mention: Mention
    /// An index into `LinkedArticle.entities`.
    public let entity: Int

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
    /// The province that the article speaks of: that of its dateline, else the one named most; "" where unknown.
    public var province = ""
    /// The province of its dateline alone; "" where there is none.
    public var datelineProvince = ""

    public init(
        entities: [LocalEntity], mentions: [LinkedMention], titles: [OfficeTitle], nested: [Span: Int] = [:],
        province: String = "", datelineProvince: String = ""
    ) {
        self.entities = entities
        self.mentions = mentions
        self.titles = titles
        self.nested = nested
        self.province = province
        self.datelineProvince = datelineProvince
    }

    /// Folds entities into others: `joined` maps the one that goes to the one that stays.
    mutating func join(_ joined: [Int: Int]) {
        for (gone, kept) in joined.sorted(by: { $0.key < $1.key }) {
            entities[kept].namesEn.merge(entities[gone].namesEn) { $0 + $1 }
            entities[kept].namesZh.merge(entities[gone].namesZh) { $0 + $1 }
            // The Chinese says which place is meant; an English spelling has too many bearers.
            if entities[kept].row == nil, entities[kept].type != .place {
                entities[kept].row = entities[gone].row
            }
        }
        func kept(_ entity: Int) -> Int { joined[entity] ?? entity }
        mentions = mentions.map { linked in
            let entity = kept(linked.entity)
            return entity == linked.entity ? linked : LinkedMention(mention: linked.mention, entity: entity)
        }
        for index in entities.indices {
            entities[index].place = entities[index].place.map(kept)
            entities[index].parent = entities[index].parent.map(kept)
        }
        nested = nested.mapValues(kept)
    }
}
