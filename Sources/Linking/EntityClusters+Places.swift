import Archive
import Extraction
import Ontology

extension EntityClusters {
    /// The place written right before this one: 浙江省 before 瑞安县.
    func placeBefore(_ mention: Mention) -> Int? {
        guard let last = mentions.last, last.mention.type == .place, last.mention.language == .chinese,
            mention.language == .chinese, last.mention.span.end == mention.span.start
        else { return nil }
        return last.entity
    }

    mutating func place(_ mention: Mention, parent: Int?) -> Int {
        let clues = PlaceResolver.Clues(
            name: mention.text, parent: parent.map { fullName(of: $0) } ?? "",
            classWord: classWord(of: mention))
        let isPrefecture = clues.classWord == Self.prefecture
        let candidates = isPrefecture ? mention.candidates.filter(isPrefectureRow) : mention.candidates
        let row = resolvers.places.row(among: candidates, clues, on: article.date, in: context)
        if row == nil, isPrefecture { return unknownPrefecture(mention, parent: parent) }
        var keys: [String] = []
        if let row {
            keys.append("row \(row)")
            // 天长 before 天长县: the bare name was no known place.
            if mention.language == .chinese, mention.text.count > 2,
                Self.classWords.contains(mention.text.suffix(1))
            {
                keys.append(key(mention, String(mention.text.dropLast())))
            }
        } else {
            if let parent { keys.append(key(mention, mention.text) + " in \(parent)") }
            if let same = sameUnknownPlace(mention, parent: parent) { return same }
            if parent == nil { keys.append(key(mention, mention.text)) }
        }
        let (index, isNew) = entity(.place, keys: keys)
        if isNew {
            entities[index].row = row
            entities[index].kind = mention.kind
        } else if entities[index].row == nil {
            entities[index].row = row
        }
        if let parent, entities[index].place == nil, parent != index { entities[index].place = parent }
        return index
    }

    private static let prefecture = "专区"

    private func isPrefectureRow(_ row: Int32) -> Bool {
        ["专区", "地区", "自治州", "州", "盟"].contains(lexicon.gazetteer[row].kind)
    }

    /// 濮阳|专署: of the prefecture of that name, which no table knows, not of the county.
    private mutating func unknownPrefecture(_ mention: Mention, parent: Int?) -> Int {
        let name = mention.text.dropping(suffix: "县").dropping(suffix: "市") + Self.prefecture
        let (index, isNew) = entity(.place, keys: [key(mention, name)])
        if isNew {
            entities[index].canonicalZh = name
            entities[index].kind = Self.prefecture
            entities[index].place = parent
        }
        return index
    }

    func fullName(of place: Int) -> String {
        entities[place].row.map { lexicon.gazetteer[$0].nameZh } ?? entities[place].nameZh
    }

    /// The class word that the name ends in or that follows it: 县 for the 汉阳 of 汉阳县委, 市 for "Shanghai Municipal".
    private func classWord(of mention: Mention) -> String {
        if mention.language == .chinese {
            let end = mention.span.end
            guard end < article.text.count, let next = Unicode.Scalar(article.text.folded[end]) else {
                return ""
            }
            if next == "专" || next == "地",
                Self.prefectureWords.contains(
                    article.text.foldedText(Span(end, min(end + 2, article.text.count))))
            {
                return Self.prefecture
            }
            return "省市县".unicodeScalars.contains(next) && !mention.text.ends(with: String(next))
                ? String(next) : ""
        }
        let end = min(mention.span.end + 12, article.text.count)
        let text = article.text.foldedText(Span(mention.span.end, end)).drop { $0 == " " }
        let word = text.prefix { $0.isLetter }.lowercased()
        return Self.englishClasses[word] ?? ""
    }

    /// What stands after the name of a prefecture alone.
    private static let prefectureWords: Set<String> = ["专署", "专员", "地委"]
    private static let classWords: Set<Substring> = ["省", "市", "县", "区", "乡", "镇", "村"]

    /// 宁益 and 宁益乡. A Chinese character has three bytes.
    private func differsByClassWord(_ one: String, _ other: String) -> Bool {
        let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
        return long.utf8.count == short.utf8.count + 3 && short.utf8.count > 3
            && long.utf8.starts(with: short.utf8) && Self.classWords.contains(long.suffix(1))
    }

    private static let englishClasses: [String: String] = [
        "county": "县", "city": "市", "municipal": "市", "municipality": "市", "provincial": "省", "province": "省",
        "district": "区",
    ]

    /// A place without a row that the article named before, with or without its class word: 宁益 after 宁益乡.
    private func sameUnknownPlace(_ mention: Mention, parent: Int?) -> Int? {
        entities.firstIndex { entity in
            guard entity.type == .place, parent == nil || entity.place == nil || entity.place == parent else {
                return false
            }
            if mention.language == .english {
                return entity.row == nil && entity.namesEn[mention.text] != nil
            }
            return entity.namesZh.keys.contains { name in
                name.utf8.elementsEqual(mention.text.utf8)
                    ? entity.row == nil : differsByClassWord(name, mention.text)
            }
        }
    }
}
