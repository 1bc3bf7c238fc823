import Archive
import Extraction
import Ontology

extension EntityClusters {
    /// `owner` is whose the body is where its name alone does not tell.
    mutating func organ(_ mention: Mention, owner: OrganOwner? = nil) -> Int {
        var place = owner?.place
        var parent = owner?.parent
        for inner in mention.nested where !isPartOfKnownName(inner, mention) {
            let index: Int
            switch inner.type {
            case .place:
                index = self.place(inner, parent: place)
                place = index
            case .organ:
                let isFirst = inner.span.start == mention.span.start
                index = organ(inner, owner: isFirst ? self.owner(of: inner) : nil)
                parent = index
            default: continue
            }
            note(inner, index, count: 0)
            nested[inner.span] = index
        }
        if place == nil, owner == nil { place = placeBefore(mention) }
        if place == nil, let parent { place = entities[parent].place }
        let full = owner.map(\.fullName) ?? fullName(of: mention, place: place, parent: parent)
        let row = isOfForeignParty(mention) ? nil : organRow(mention) ?? organRow(named: full)
        var keys = organKeys(mention, row: row, full: full, place: place)
        if let owner, !owner.isKnown { keys = keys.map { "untied " + $0 } }
        let isKnown = owner != nil || keys.contains { known($0) != nil }
        let index = cutName(mention, place: place, isKnown: isKnown) ?? entity(.organ, keys: keys).index
        if entities[index].row == nil { entities[index].row = row }
        if let owner, !owner.isKnown { entities[index].isUntied = true }
        if entities[index].canonicalZh.isEmpty { entities[index].canonicalZh = full }
        if entities[index].place == nil { entities[index].place = place }
        if entities[index].parent == nil, parent != index { entities[index].parent = parent }
        return index
    }

    /// 北加里曼丹|共产党中央委员会: not the committee that goes by that name alone.
    private func isOfForeignParty(_ mention: Mention) -> Bool {
        guard mention.language == .chinese, mention.text.begins(with: "共产党"), let place = placeBefore(mention)
        else { return false }
        return fullName(of: place) != "中国"
    }

    private func organRow(_ mention: Mention) -> Int32? {
        mention.candidates.first { lexicon.gazetteer[$0].existed(on: article.date) }
            ?? mention.candidates.first
    }

    /// 中共中央宣传部: known by its whole name.
    private func organRow(named full: String) -> Int32? {
        lexicon.rows(named: full).first {
            $0.strength < .weak && lexicon.gazetteer[$0.row].type == .organ
                && lexicon.gazetteer[$0.row].existed(on: article.date)
        }?.row
    }

    private func organKeys(_ mention: Mention, row: Int32?, full: String, place: Int?) -> [String] {
        var keys = row.map { ["row \($0)"] } ?? []
        if !full.isEmpty { keys.append("full \(full)") }
        if mention.language == .chinese {
            let plain = ChineseOrganNames.expanded(ChineseOrganNames.withoutParty(mention.text))
            keys.append(key(mention, full.isEmpty ? plain : full))
        } else {
            let words = englishWords(mention).joined(separator: " ")
            let inPlace = englishPlace(of: mention) == nil ? nil : place
            keys.append(key(mention, words + (inPlace.map { " at \($0)" } ?? "")))
        }
        return keys
    }

    /// A known body's English name holds words that are no places or bodies: the Xinhua of Xinhua News Agency, the
    /// Ministry of Ministry of Culture.
    private func isPartOfKnownName(_ inner: Mention, _ mention: Mention) -> Bool {
        guard mention.language == .english else { return false }
        return !mention.candidates.isEmpty || inner.type == .organ && !inner.text.contains(" ")
    }

    /// 兰大 where the article names 兰州大学, "Volunteer Army" where it names the Chinese People's Volunteer Army.
    private func cutName(_ mention: Mention, place: Int?, isKnown: Bool) -> Int? {
        guard !isKnown, mention.candidates.isEmpty else { return nil }
        if mention.language == .english {
            guard place == nil, mention.text.contains(" ") else { return nil }
            let longer = entities.indices.filter { index in
                entities[index].type == .organ
                    && entities[index].namesEn.keys.contains { $0.ends(with: " " + mention.text) }
            }
            return longer.count == 1 ? longer[0] : nil
        }
        guard mention.text.count <= 3 else { return withPlace(mention) }
        let full = entities.indices.filter { index in
            entities[index].type == .organ
                && entities[index].namesZh.keys.contains {
                    // 武大 is no 武大法律系.
                    ChineseOrganNames.isCut(mention.text, of: $0) && !resolvers.dependents.isPart($0)
                }
        }
        return full.count == 1 ? full[0] : nil
    }

    /// 美术学院 where the article names one 浙江美术学院: the name without its place.
    private func withPlace(_ mention: Mention) -> Int? {
        guard !mention.nested.contains(where: { $0.type == .place }) else { return nil }
        let longer = entities.indices.filter { index in
            entities[index].type == .organ
                && entities[index].namesZh.keys.contains { name in
                    name.ends(with: mention.text) && isPlace(name.dropLast(mention.text.count))
                }
        }
        return longer.count == 1 ? longer[0] : nil
    }

    private func isPlace(_ name: Substring) -> Bool {
        lexicon.rows(named: name).contains {
            $0.strength < .weak && lexicon.gazetteer[$0.row].type == .place
        }
    }

    // MARK: Full names

    private func fullName(of mention: Mention, place: Int?, parent: Int?) -> String {
        mention.language == .chinese
            ? chineseFullName(of: mention, place: place, parent: parent)
            : englishFullName(of: mention, place: place)
    }

    /// The name with its place in full, without the larger places before it, short endings written out.
    private func chineseFullName(of mention: Mention, place: Int?, parent: Int?) -> String {
        if let parent, let inner = mention.nested.last, inner.type == .organ,
            mention.text.begins(with: inner.text),
            !entities[parent].nameZh.isEmpty
        {
            return fullName(
                of: String(mention.text.dropFirst(inner.text.count)), below: parent, calledAs: inner.text)
        }
        guard let inner = mention.nested.last, inner.type == .place, let place, nested[inner.span] == place,
            mention.text.ends(with: rest(of: mention, after: inner))
        else { return ChineseOrganNames.expanded(mention.text) }
        if isOfAnotherBody(mention) { return ChineseOrganNames.expanded(mention.text) }
        let row = entities[place].row.map { lexicon.gazetteer[$0] }
        if let committee = resolvers.committees.fullName(
            of: mention.text, stem: inner.text, place: row?.nameZh ?? inner.text,
            placeClass: row?.kind ?? inner.kind)
        {
            return committee
        }
        let rest = ChineseOrganNames.expanded(self.rest(of: mention, after: inner))
        if Self.ofPrefectures.contains(where: rest.begins(with:)) {
            return inner.text.dropping(suffix: "专区") + rest
        }
        let isPublic =
            Self.publicKinds.contains { mention.kind.begins(with: $0) }
            && !Self.ownNames.contains(where: rest.begins(with:))
            && row.map { ChineseOrganNames.agree(rest, with: $0.nameZh) } != false
        if isPublic, let row,
            rest.unicodeScalars.first.map({ !row.nameZh.unicodeScalars.contains($0) }) == true
        {
            return row.nameZh + ChineseOrganNames.withoutGovernment(rest)
        }
        if isPublic { return inner.text + ChineseOrganNames.withoutGovernment(rest) }
        return inner.text + rest
    }

    /// Bodies that bear the full name of the place they govern; a factory or school goes by the bare name.
    private static let publicKinds = ["gov", "mass", "congress", "pcc", "court", "procur", "party"]

    /// Bodies of a prefecture, which is no county or city of its name: 濮阳|专署.
    private static let ofPrefectures = ["专员公署", "专署", "行政专员"]
    /// What follows a place's name only where that is a body's own: 九龙|公社党委.
    private static let ownNames = ["公社", "人民公社", "大队", "生产", "农业", "合作社", "高级社"]

    /// Whether the name begins with another party or league than the CPC: 民盟上海市委 is not 中共上海市委员会.
    private func isOfAnotherBody(_ mention: Mention) -> Bool {
        guard let first = mention.nested.first(where: { $0.type == .place }) else { return false }
        let start = mention.span.start
        let owner = article.text.foldedText(Span(start, max(start, first.span.start)))
        return !owner.isEmpty && !Self.transparent.contains(owner)
    }

    /// Words before the place that make no other body of it.
    private static let transparent: Set<String> = ["中共", "中国共产党", "国营", "地方国营", "公私合营"]

    private func rest(of mention: Mention, after inner: Mention) -> String {
        article.text.foldedText(Span(inner.span.end, mention.span.end))
    }

    /// A department of a government is the department of its place; other bodies keep their parent's name.
    private func fullName(of rest: String, below parent: Int, calledAs name: String) -> String {
        let above = knownName(of: parent, calledAs: name) ?? entities[parent].nameZh
        let expanded = ChineseOrganNames.expanded(rest)
        // 东北|人民政府|轻工局: a region has no departments by its own name.
        guard entities[parent].kind != "region-gov", let place = entities[parent].place,
            above.begins(with: fullName(of: place)),
            ChineseOrganNames.withoutGovernment(String(above.dropFirst(fullName(of: place).count)) + expanded)
                == expanded
        else { return above + expanded }
        return fullName(of: place) + expanded
    }

    /// 北京大学 for 北大: the whole name of a body that a table knows by the name that is used.
    private func knownName(of body: Int, calledAs name: String) -> String? {
        guard let row = entities[body].row,
            lexicon.rows(named: name).contains(where: { $0.row == row && $0.strength < .weak })
        else { return nil }
        return lexicon.gazetteer[row].nameZh
    }

    /// The Chinese name of a Party committee or government that an English text names by its place.
    private func englishFullName(of mention: Mention, place: Int?) -> String {
        guard mention.candidates.isEmpty, englishPlace(of: mention) != nil, let place,
            let row = entities[place].row.map({ lexicon.gazetteer[$0] }), "123".contains(row.value("level")),
            let body = EnglishOrganNames.localBody(englishWords(mention))
        else { return "" }
        return (body == "委员会" ? "中共" : "") + row.nameZh + body
    }

    private func englishPlace(of mention: Mention) -> Mention? {
        mention.nested.filter { $0.type == .place && nested[$0.span] != nil }.last
    }

    private func englishWords(_ mention: Mention) -> [String] {
        EnglishOrganNames.words(mention.text, without: englishPlace(of: mention)?.text ?? "")
    }
}
