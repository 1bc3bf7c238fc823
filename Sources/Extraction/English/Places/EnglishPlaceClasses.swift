import Ontology

/// The class words of places in English, with the Chinese class each stands for: County 县, Special District 专区.
struct EnglishPlaceClasses: Sendable {
    private let kinds: [String: String]

    init(lexicon: Lexicon) {
        var kinds: [String: String] = [:]
        for row in Self.rows(of: lexicon) {
            for name in Self.names(of: row) where kinds[name] == nil { kinds[name] = row.zh }
        }
        for (name, kind) in Self.more where kinds[name] == nil { kinds[name] = kind }
        self.kinds = kinds
    }

    /// The Chinese class of a class word or phrase in lower case.
    func kind(of phrase: String) -> String? { kinds[phrase] }

    /// Every word that ends a class phrase.
    static func words(of lexicon: Lexicon) -> [String] {
        let phrases = rows(of: lexicon).flatMap(names(of:)) + more.keys
        return phrases.compactMap { $0.split(separator: " ").last.map(String.init) }
    }

    /// Classes of places alone: communes and teams are organs.
    private static func rows(of lexicon: Lexicon) -> [PlaceClass] {
        lexicon.placeClasses.filter { row in
            !["5", "6"].contains(row.level) && !row.zh.contains("公社") && row.isSuffix
        }
    }

    private static func names(of row: PlaceClass) -> [String] {
        ([row.en] + row.aliasesEn)
            .filter {
                $0.unicodeScalars.count > 3 && !$0.contains("(") && $0.split(separator: " ").count <= 3
            }
            .map { $0.lowercased() }
            .filter { !notPlaces.contains($0) && !$0.hasPrefix("the ") }
    }

    /// Renderings in the table that are more often something else.
    private static let notPlaces: Set<String> = [
        "provincial", "municipal", "commune", "people's commune", "area", "street office", "autonomous chou",
        "neighborhood", "the suburbs",
        "team", "brigade", "meng", "he", "ho",
    ]

    private static let more: [String: String] = [
        "mountain": "山", "mountains": "山", "river": "河", "lake": "湖", "sea": "海", "island": "岛",
        "islands": "群岛",
        "strait": "海峡", "straits": "海峡", "gulf": "海湾", "bay": "湾", "peninsula": "半岛", "plateau": "高原",
        "basin": "盆地", "plain": "平原", "delta": "三角洲", "gorge": "峡", "pass": "关", "valley": "谷地",
        "desert": "沙漠",
        "canal": "运河", "reservoir": "水库", "railway": "铁路", "railroad": "铁路", "highway": "公路", "port": "港",
        "harbor": "港", "harbour": "港", "province": "省", "county": "县", "city": "市", "prefecture": "专区",
        "district": "区", "township": "乡", "village": "村", "town": "镇", "banner": "旗", "municipality": "市",
        "special district": "专区", "autonomous region": "自治区", "autonomous prefecture": "自治州",
        "autonomous county": "自治县", "administrative region": "行政区", "border region": "边区", "road": "路",
        "street": "街", "avenue": "大街", "square": "广场", "bridge": "大桥", "airport": "机场", "hsien": "县",
        "ocean": "洋", "republic": "国", "kingdom": "国", "state": "州", "hamlet": "村", "station": "站",
        "dam": "坝", "forest": "林",
    ]
}
