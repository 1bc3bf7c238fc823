import Extraction
import Linking
import Ontology

/// How large a place is: 0 a country, 1 a province, 2 a prefecture, 3 a county ... 6 a village; 4.5 where unknown.
struct PlaceLevels: Sendable {
    private let lexicon: Lexicon

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    func level(_ entity: Int, _ linked: LinkedArticle) -> Double {
        let place = linked.entities[entity]
        if let row = place.row, let level = Double(lexicon.gazetteer[row].value("level")) { return level }
        if let row = place.row, lexicon.gazetteer[row].kind == "国家" { return 0 }
        let level = lexicon.placeClasses.first { $0.zh == place.kind }.flatMap { Double($0.level.prefix(1)) }
        return level ?? 4.5
    }

    /// Whether the gazetteer lets the one lie in the other: it is smaller, and of no other province.
    func mayHold(_ large: Int, _ small: Int, _ linked: LinkedArticle) -> Bool {
        guard large != small, level(large, linked) < level(small, linked) else { return false }
        return agree(large, small, linked)
    }

    /// False where the gazetteer knows both and has them in different provinces.
    func agree(_ large: Int, _ small: Int, _ linked: LinkedArticle) -> Bool {
        guard let a = linked.entities[large].row, let b = linked.entities[small].row else { return true }
        let province = lexicon.gazetteer[b].value("province")
        let known =
            level(large, linked) == 1 ? lexicon.gazetteer[a].nameZh : lexicon.gazetteer[a].value("province")
        return province.isEmpty || known.isEmpty || province == known
    }

    /// 狼山县|第四区: a county's district, which is not one of a city.
    func isCountyDistrict(_ district: Mention, after county: Mention) -> Bool {
        guard county.text.hasSuffix("县"), district.text.hasSuffix("区") else { return false }
        return !["专区", "地区", "治区", "军区", "特区"].contains { district.text.hasSuffix($0) }
    }

    /// Whether the gazetteer has it as no place that people govern: a river, a continent.
    func isNatural(_ entity: Int, _ linked: LinkedArticle) -> Bool {
        guard let row = linked.entities[entity].row else { return false }
        return Self.natural.contains(lexicon.gazetteer[row].kind)
    }

    private static let natural: Set<String> = ["洲", "江", "河", "海", "洋", "湖", "山", "山脉"]

    /// A region (西北), in whose name bodies are named that lie somewhere in it.
    func isRegion(_ entity: Int, _ linked: LinkedArticle) -> Bool {
        guard let row = linked.entities[entity].row else { return false }
        return ["地区", "区域"].contains(lexicon.gazetteer[row].kind)
    }

    /// Whether the name as printed ends in a class word: 唐山市, not 唐山.
    func hasClassWord(_ mention: Mention) -> Bool {
        guard let last = mention.text.unicodeScalars.last, mention.text.unicodeScalars.count > 2 else {
            return false
        }
        return Self.classes.contains(last)
    }

    private static let classes = Set("省市县区州旗盟乡镇村".unicodeScalars)
}
