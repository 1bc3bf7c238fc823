import Ontology

extension Node {
    /// Everything the node is found by.
    var searchableNames: [String] { [id] + ownNames + aliases + shortNames }

    /// How well a name that has the key of one of this node's names fits it: 0 is best.
    func rank(of name: String) -> Int {
        if id == name { return 0 }
        if ownNames.contains(name) { return 1 }
        let key = NameKey(name)
        if ownNames.contains(where: { NameKey($0) == key }) { return 2 }
        if aliases.contains(name) { return 3 }
        return shortNames.contains { NameKey($0) == key } ? 4 : 5
    }

    /// The names that are the node's own, not another's mistake or short form for it.
    private var ownNames: [String] {
        [nameZh, nameEn] + properties.filter { $0.key == "pinyin" }.map(\.value)
    }

    /// The id without the type in front, which is pinyin for most and the file's name for articles; of places, the
    /// names without their class words: 山西, Shanxi.
    private var shortNames: [String] {
        let bareID = id.firstIndex(of: ":").map { String(id[id.index(after: $0)...]) }
        let stems = type == .place ? [Self.chineseStem(of: nameZh), Self.englishStem(of: nameEn)] : []
        return ([bareID] + stems).compactMap { $0 }
    }

    /// 山西 of 山西省; nil where nothing, or only one character, would be left.
    private static func chineseStem(of name: String) -> String? {
        let classWords = ["自治区", "自治州", "自治县", "专区", "地区", "省", "市", "县", "区", "州", "盟", "旗"]
        guard let word = classWords.first(where: name.hasSuffix), name.count - word.count >= 2 else {
            return nil
        }
        return String(name.dropLast(word.count))
    }

    /// "Shanxi" of "Shanxi Province".
    private static func englishStem(of name: String) -> String? {
        let classWords: Set<Substring> = [
            "Province", "City", "County", "District", "Prefecture", "Municipality",
        ]
        let words = name.split(separator: " ")
        guard words.count > 1, let last = words.last, classWords.contains(last) else { return nil }
        return words.dropLast().joined(separator: " ")
    }
}
