import Extraction
import Linking
import Ontology

/// The Chinese names of the bodies and places of one article, places in names of bodies too, for names that begin with another.
///
/// A province or city is known without its class word too: 北京 of 北京市 begins 北京卫戍区.
struct NamedBodies {
    private var organs: [TextKey: Int] = [:]
    private var places: [TextKey: Int] = [:]
    private static let shortest = 2

    init(_ linked: LinkedArticle) {
        for mention in linked.mentions where mention.mention.language == .chinese {
            let name = TextKey(mention.mention.text)
            for inner in mention.mention.nested
            where inner.type == .place && places[TextKey(inner.text)] == nil {
                places[TextKey(inner.text)] = linked.nested[inner.span]
            }
            switch mention.mention.type {
            case .organ:
                if mention.mention.form == .name, organs[name] == nil { organs[name] = mention.entity }
            case .place: if places[name] == nil { places[name] = mention.entity }
            case .person, .campaign, .meeting, .figure, .article: break
            }
        }
        let cities = places.filter { key, _ in
            key.text.unicodeScalars.count > 2
                && key.text.unicodeScalars.last.map(Self.cities.contains) == true
        }
        for (name, entity) in cities.sorted(by: { $0.key.text < $1.key.text }) {
            let stem = TextKey(String(name.text.unicodeScalars.dropLast()))
            if places[stem] == nil { places[stem] = entity }
        }
    }

    private static let cities = Set("省市".unicodeScalars)

    /// The longest name of the article that `name` begins with, itself apart, and that passes `fits`.
    func longest(
        _ type: EntityType, beginning name: Substring, where fits: (String, Int) -> Bool
    ) -> Int? {
        let known = type == .organ ? organs : places
        var rest = name.unicodeScalars.dropLast()
        while rest.count >= Self.shortest {
            let text = String(Substring(rest))
            if let entity = known[TextKey(text)], fits(text, entity) { return entity }
            rest = rest.dropLast()
        }
        return nil
    }
}
