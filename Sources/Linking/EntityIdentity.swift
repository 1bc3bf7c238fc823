import Ontology

/// Gives an entity the id of its node, from the entity alone, so that one article's ids do not depend on another's.
///
/// A gazetteer row's own id where one matches; else type, slug of the pinyin (or English) name and a hash of the
/// canonical name with what tells namesakes apart: a person's province of office, the place of an organ or place
/// whose name does not hold it.
public struct EntityIdentity: Sendable {
    private let lexicon: Lexicon

    public init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// `home` tells a person from a namesake; empty where nothing is known.
    public func id(of index: Int, in linked: LinkedArticle, home: String = "") -> String {
        let entity = linked.entities[index]
        if let row = entity.row { return lexicon.gazetteer[row].id }
        let name = entity.nameZh.isEmpty ? entity.nameEn.lowercased() : entity.nameZh
        let hash = Self.hash("\(entity.type.rawValue)\u{1F}\(name)\u{1F}\(telling(entity, linked, home))")
        return "\(entity.type.rawValue.lowercased()):\(slug(entity))-\(hash)"
    }

    /// The province of a place, by its row or the places that hold it; "" where unknown.
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

    private func telling(_ entity: LocalEntity, _ linked: LinkedArticle, _ home: String) -> String {
        switch entity.type {
        case .person: return home
        case .organ, .place:
            guard let place = entity.place else { return "" }
            return linked.entities[place].row.map { lexicon.gazetteer[$0].id } ?? linked.entities[place].nameZh
        case .campaign, .meeting, .figure, .article: return ""
        }
    }

    private func slug(_ entity: LocalEntity) -> String {
        let syllables: [String]
        if entity.nameZh.isEmpty {
            syllables = entity.nameEn.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
        } else {
            let sounds = lexicon.pinyin.syllables(of: entity.nameZh).map { String($0.map { $0 == "ü" ? "v" : $0 }) }
            syllables =
                entity.type == .person && sounds.count > 1 ? [sounds[0], sounds.dropFirst().joined()] : sounds
        }
        let slug = syllables.prefix(10).joined(separator: "-").unicodeScalars.filter { $0.isASCII }
        return slug.isEmpty ? "x" : String(String.UnicodeScalarView(slug))
    }

    /// FNV-1a, 64 bits, in base 36: short, stable, without a dependency.
    package static func hash(_ text: String) -> String {
        String(text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }, radix: 36)
    }
}
