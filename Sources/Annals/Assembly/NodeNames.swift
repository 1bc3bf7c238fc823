import Graph
import Linking
import Ontology

/// The names of one node, and where those that no article uses come from.
///
/// Chinese: the gazetteer's, else the full form, else the surface used most. English: the gazetteer's, else the
/// surface used most where it fits, else one put together from the tables, with the property `name_en_source`. A
/// person's English name that is no reading of the Chinese one (陶鲁笳 "Tao Luja") stays an alias.
struct NodeNames {
    private(set) var zh = ""
    private(set) var en = ""
    private(set) var properties: [Property] = []

    init(
        type: EntityType, isPartial: Bool, row: GazetteerRow?, canonical: String,
        zh surfacesZh: some Collection<(key: String, value: Int)>,
        en surfacesEn: some Collection<(key: String, value: Int)>,
        _ romanization: NameRomanization
    ) {
        zh =
            row?.nameZh
            ?? (canonical.isEmpty ? LocalEntity.best(surfacesZh, longest: type == .place) : canonical)
        if row == nil, surfacesZh.isEmpty, !zh.isEmpty {
            properties.append(Property("name_zh_source", "generated"))
        }
        let pinyin = zh.isEmpty ? "" : romanization.pinyin(of: zh, type)
        properties.append(Property("name_pinyin", pinyin))
        en = row?.nameEn ?? ""
        guard en.isEmpty else { return }
        en = LocalEntity.best(surfacesEn, longest: false)
        let isChinesePerson = type == .person && !isPartial && romanization.isChineseName(zh)
        if !en.isEmpty, !isChinesePerson || romanization.isReading(en, of: zh) { return }
        switch type {
        case .organ, .place:
            en = romanization.english(of: zh, type)
            if !en.isEmpty { properties.append(Property("name_en_source", "generated")) }
        case .person where isChinesePerson:
            en = pinyin
            properties.append(Property("name_en_source", "pinyin"))
        case .person, .campaign, .meeting, .figure, .article: break
        }
    }
}
