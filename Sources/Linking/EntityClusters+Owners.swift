import Archive
import Extraction
import Ontology

/// Whose the body is that a name alone does not tell: see `DependentNames`.
struct OrganOwner {
    var place: Int?
    var parent: Int?
    /// The whole name; "" where nobody knows.
    var fullName = ""
    var isKnown: Bool { !fullName.isEmpty }
}

extension EntityClusters {
    /// Nil for a name that stands by itself.
    mutating func owner(of mention: Mention) -> OrganOwner? {
        switch resolvers.dependents.lack(of: mention) {
        case nil: return nil
        case .unknown: return OrganOwner()
        case .place(let owner, let level, let rest):
            guard let place = place(ofLevel: level, before: mention) else { return OrganOwner() }
            return OrganOwner(place: place, fullName: name(owner, level, fullName(of: place), rest))
        case .city:
            guard let place = place(ofLevel: "市", before: mention) else { return OrganOwner() }
            return OrganOwner(place: place, fullName: fullName(of: place) + mention.text)
        case .owner where isOfAnother(mention): return OrganOwner()
        case .owner(let kind, let league, let part):
            let stretch = paragraphStart(of: mention)..<mention.span.start
            guard let parent = owners().body(of: kind, in: stretch) else { return OrganOwner() }
            return OrganOwner(
                place: entities[parent].place, parent: parent,
                fullName: (league == "中共" ? "" : league) + entities[parent].nameZh + part)
        }
    }

    /// 该乡|团支部, 工地|党支部: of what the words right before it name, which no mention is.
    private func isOfAnother(_ mention: Mention) -> Bool {
        let (start, text) = (mention.span.start, article.text.folded)
        guard start > 1, (0x4E00...0x9FFF).contains(text[start - 1]) else { return false }
        return !resolvers.dependents.mayPrecede(text[max(0, start - 2)..<start])
    }

    /// Whether a name lacks its owner, or the body that it begins with does (中文系|党总支).
    func lacksOwner(_ mention: Mention) -> Bool {
        if resolvers.dependents.lack(of: mention) != nil { return true }
        guard let first = mention.nested.first, first.type == .organ, first.span.start == mention.span.start
        else { return false }
        return resolvers.dependents.lack(of: first) != nil
    }

    /// 省委 of 广东省 is 中共广东省委员会; 民盟|省委 is 民盟广东省委.
    private func name(_ owner: String, _ level: String, _ place: String, _ rest: String) -> String {
        guard owner.isEmpty || owner == "中共" else { return owner + place + rest }
        guard rest.begins(with: "委"), !rest.begins(with: "委员会") else {
            return place + ChineseOrganNames.expanded(rest)
        }
        let committee = level == "地" ? place.dropping(suffix: "专区").dropping(suffix: "地区") + "地方" : place
        return "中共" + committee + "委员会" + rest.dropFirst()
    }

    /// The place of a level that a short form means: the one named last in the paragraph, else the one that the
    /// article names most, if it lies where the article is about, else the province that the article speaks of.
    mutating func place(ofLevel level: String, before mention: Mention) -> Int? {
        let stretch = paragraphStart(of: mention)..<mention.span.start
        let (last, all, main) = owners().places(ofLevel: level, in: stretch)
        if let last { return last }
        if let main, isAtHome(main) { return main }
        return all.sorted().first { fullName(of: $0) == context.mainProvince }
    }

    /// Whether a place is of the province that the article speaks of, as far as both are known.
    private func isAtHome(_ place: Int) -> Bool {
        guard let row = entities[place].row.map({ lexicon.gazetteer[$0] }) else { return true }
        let province = row.value("level") == "1" ? row.nameZh : row.value("province")
        return province.isEmpty || context.mainProvince.isEmpty || province == context.mainProvince
    }

    /// The index, made when it is first asked for.
    private mutating func owners() -> OwnerIndex {
        if let ownerIndex { return ownerIndex }
        var index = OwnerIndex()
        for linked in mentions where linked.mention.language == .chinese {
            let mention = linked.mention
            if mention.type == .place {
                index.add(place: linked.entity, named: fullName(of: linked.entity), at: mention.span.start)
            } else if mention.type == .organ, mention.form == .name, !entities[linked.entity].isUntied,
                !resolvers.dependents.isPart(mention.text), !mention.text.ends(with: "分社")
            {
                index.add(body: linked.entity, kind: mention.kind, at: mention.span.start)
            }
            for inner in mention.nested {
                guard let entity = nested[inner.span] else { continue }
                if inner.type == .place {
                    index.add(place: entity, named: fullName(of: entity), at: inner.span.start)
                } else if !entities[entity].isUntied, !resolvers.dependents.isPart(inner.text) {
                    index.add(body: entity, kind: inner.kind, at: inner.span.start)
                }
            }
        }
        index.sort()
        ownerIndex = index
        return index
    }

    private func paragraphStart(of mention: Mention) -> Int {
        article.part(mention.language)?.paragraphs.last { $0.span.start <= mention.span.start }?.span.start
            ?? 0
    }
}
