import Ontology

/// Gives an entity the id of its node, from the entity alone, so that one article's ids do not depend on another's.
///
/// A gazetteer row's own id where one matches; else type, slug of the pinyin (or English) name and a hash of the
/// canonical name with what tells namesakes apart: the place of an organ or place whose name does not hold one that
/// is unique, the article of a person of whom only a surname is known or of a body that goes by its class alone.
public struct EntityIdentity: Sendable {
    private let lexicon: Lexicon
    /// 中央, 全国: what a body of the whole country is called by first.
    private let nationwide: [String]
    /// 出版社, 公安局: what is called by its class alone.
    private let classes: Set<String>

    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
        nationwide = lexicon.lists.words("organ-nation")
        classes = Set(lexicon.organSuffixes.map(\.zh))
    }

    public func id(of index: Int, in linked: LinkedArticle, article: String) -> String {
        let entity = linked.entities[index]
        if let row = entity.row { return lexicon.gazetteer[row].id }
        let chinese = entity.nameZh
        let name = chinese.isEmpty ? entity.nameEn.lowercased() : chinese
        let telling = telling(entity, named: name, linked, article)
        let hash = Self.hash(entity.type.rawValue, name, telling)
        return "\(entity.type.rawValue.lowercased()):\(slug(entity, chinese))-\(hash)"
    }

    /// The province of a place, or of an organ by the places that hold it; "" where unknown.
    public func province(of index: Int, in linked: LinkedArticle) -> String {
        var current: Int? = index
        for _ in 0..<6 {
            guard let place = current else { return "" }
            let entity = linked.entities[place]
            if entity.type == .place, let row = entity.row.map({ lexicon.gazetteer[$0] }) {
                return row.value("level") == "1" ? row.nameZh : row.value("province")
            }
            current = entity.place
        }
        return ""
    }

    private func telling(
        _ entity: LocalEntity, named name: String, _ linked: LinkedArticle, _ article: String
    ) -> String {
        switch entity.type {
        case .person: return entity.isPartial ? article : ""
        case .organ:
            if entity.isUntied { return article }
            guard let place = entity.place else {
                if classes.contains(name) { return article }
                return isLocal(entity) && !isOfKnownBody(entity, linked) ? linked.province : ""
            }
            let held = linked.entities[place]
            guard let row = held.row.map({ lexicon.gazetteer[$0] }) else {
                return held.place.flatMap { linked.entities[$0].row }.map { lexicon.gazetteer[$0].id }
                    ?? linked.province
            }
            let inName = entity.nameZh.contains(row.stemZh.isEmpty ? row.nameZh : row.stemZh)
            return inName && !hasNamesakes(row) ? "" : row.id
        case .place:
            guard let place = entity.place else { return linked.province }
            return linked.entities[place].row.map { lexicon.gazetteer[$0].id }
                ?? linked.entities[place].nameZh
        case .campaign, .meeting, .figure, .article: return ""
        }
    }

    /// Bodies of which many places have one of the same name: 红旗公社, 第一中学.
    private func isLocal(_ entity: LocalEntity) -> Bool {
        Self.local.contains { entity.kind.begins(with: $0) } && !Self.single.contains(entity.kind)
            && !isNationwide(entity)
    }

    /// How the classes of such bodies begin, and which of them are none.
    private static let local = [
        "commune", "coop", "team", "farm", "school", "enterprise", "shop", "health", "party-",
    ]
    private static let single: Set<String> = ["party-central", "party-foreign"]

    /// 中央工艺美术学院, 中国人民大学; but 中央大街百货商店 is a shop.
    private func isNationwide(_ entity: LocalEntity) -> Bool {
        ["school", "enterprise"].contains(entity.kind)
            && nationwide.contains(where: entity.nameZh.begins(with:))
    }

    /// Whether the name begins with that of a body which a table knows, so that it is the same body everywhere: 北大|中文系,
    /// 中共中央|统战部. Counter-example: 青年团|支部, of which there are many.
    private func isOfKnownBody(_ entity: LocalEntity, _ linked: LinkedArticle) -> Bool {
        guard Self.singleParts.contains(entity.kind), let owner = entity.parent.map({ linked.entities[$0] }),
            let row = owner.row
        else { return false }
        return owner.namesZh.keys.contains { name in
            entity.namesZh.keys.contains { $0.begins(with: name) && $0.utf8.count > name.utf8.count }
                && lexicon.rows(named: name).contains { $0.row == row && $0.strength < .weak }
        }
    }

    /// Parts of which a body has one of a name.
    private static let singleParts: Set<String> = [
        "school", "party-dept", "party-stand", "party-fraction", "party-sec",
    ]

    private func hasNamesakes(_ row: GazetteerRow) -> Bool {
        var others = 0
        for name in lexicon.rows(named: row.nameZh) where name.strength == .full && name.row != row.number {
            let other = lexicon.gazetteer[name.row]
            if other.type == .place, "123".contains(other.value("level")), other.kind == row.kind {
                others += 1
            }
        }
        return others > 0
    }

    private func slug(_ entity: LocalEntity, _ chinese: String) -> String {
        let syllables: [String]
        if chinese.isEmpty {
            syllables = entity.nameEn.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
                .map(String.init)
        } else {
            let sounds = lexicon.pinyin.syllables(of: chinese).map { sound in
                sound.utf8.allSatisfy { $0 < 0x80 } ? sound : String(sound.map { $0 == "ü" ? "v" : $0 })
            }
            syllables =
                entity.type == .person && sounds.count > 1
                ? [sounds[0], sounds.dropFirst().joined()] : sounds
        }
        let slug = syllables.prefix(10).joined(separator: "-")
        let plain = slug.utf8.allSatisfy { $0 < 0x80 } ? slug : String(slug.unicodeScalars.filter(\.isASCII))
        return plain.isEmpty ? "x" : plain
    }

    /// FNV-1a, 64 bits, in base 36: short, stable, without a dependency. Of several texts with a separator between
    /// them (U+001F), which none of them has.
    package static func hash(_ texts: String...) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for (place, text) in texts.enumerated() {
            if place > 0 { hash = (hash ^ 0x1F) &* 0x100_0000_01B3 }
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return String(hash, radix: 36)
    }
}
