import Archive
import Extraction
import Ontology

/// Gathers the mentions of one language after the other into entities.
struct EntityClusters {
    private let lexicon: Lexicon
    private let places: PlaceResolver
    private let article: Article
    private var entities: [LocalEntity] = []
    private var mentions: [LinkedMention] = []
    private var nested: [Span: Int] = [:]
    /// Entity of a key: language, type and normalized name, or type and row.
    private var byKey: [String: Int] = [:]

    private let titles: [OfficeTitle]

    init(lexicon: Lexicon, places: PlaceResolver, article: Article, titles: [OfficeTitle]) {
        self.titles = titles
        self.lexicon = lexicon
        self.places = places
        self.article = article
    }

    func linked() -> LinkedArticle {
        LinkedArticle(
            entities: entities, mentions: mentions.sorted { $0.mention.span < $1.mention.span }, titles: titles,
            nested: nested)
    }

    // MARK: Names

    mutating func addName(_ mention: Mention) {
        let entity: Int
        switch mention.type {
        case .place: entity = place(mention, parent: placeBefore(mention))
        case .organ: entity = organ(mention)
        case .person: entity = person(mention)
        case .campaign: entity = campaign(mention)
        case .meeting, .figure, .article: return
        }
        note(mention, entity, count: 1)
        mentions.append(LinkedMention(mention: mention, entity: entity))
    }

    private mutating func note(_ mention: Mention, _ entity: Int, count: Int) {
        if mention.language == .chinese {
            entities[entity].namesZh[mention.text, default: 0] += count
        } else {
            entities[entity].namesEn[mention.text, default: 0] += count
        }
        if entities[entity].kind.isEmpty { entities[entity].kind = mention.kind }
    }

    /// The entity of the first of `keys` that is known, else a new one; all keys lead to it afterwards.
    private mutating func entity(_ type: EntityType, keys: [String]) -> (index: Int, isNew: Bool) {
        let known = keys.first { byKey[$0] != nil }.flatMap { byKey[$0] }
        let index = known ?? entities.count
        if known == nil { entities.append(LocalEntity(type: type)) }
        for key in keys where byKey[key] == nil { byKey[key] = index }
        return (index, known == nil)
    }

    private func key(_ mention: Mention, _ name: some StringProtocol) -> String {
        "\(mention.language.rawValue) \(mention.type.rawValue) \(name.lowercased())"
    }

    // MARK: Places

    /// The place written right before this one: 浙江省 before 瑞安县.
    private func placeBefore(_ mention: Mention) -> Int? {
        guard let last = mentions.last, last.mention.type == .place, last.mention.language == .chinese,
            last.mention.span.end == mention.span.start
        else { return nil }
        return last.entity
    }

    private mutating func place(_ mention: Mention, parent: Int?) -> Int {
        var parents = parent.map { [fullName(of: entities[$0])] } ?? []
        parents += contextProvinces()
        let row = places.row(among: mention.candidates, on: article.date, parents: parents)
        var keys: [String] = []
        if let row {
            keys.append("row \(row)")
        } else {
            keys.append(key(mention, mention.text) + (parent.map { " in \($0)" } ?? ""))
            if parent == nil, let same = sameUnknownPlace(mention) { return same }
        }
        let (index, isNew) = entity(.place, keys: keys)
        if isNew {
            entities[index].row = row
            entities[index].kind = mention.kind
        }
        if let parent, entities[index].place == nil, parent != index { entities[index].place = parent }
        return index
    }

    private func sameUnknownPlace(_ mention: Mention) -> Int? {
        entities.firstIndex {
            $0.type == .place && $0.row == nil && ($0.namesZh[mention.text] ?? $0.namesEn[mention.text]) != nil
        }
    }

    private func fullName(of entity: LocalEntity) -> String {
        entity.row.map { lexicon.gazetteer[$0].nameZh } ?? entity.nameZh
    }

    /// Provinces named so far: the nearest context a county's name has.
    private func contextProvinces() -> [String] {
        entities.filter { $0.type == .place && $0.row != nil }.suffix(6).compactMap { entity in
            guard let row = entity.row else { return nil }
            let place = lexicon.gazetteer[row]
            return place.value("level") == "1" ? place.nameZh : nil
        }
    }

    // MARK: Organs

    private mutating func organ(_ mention: Mention) -> Int {
        var place: Int?
        var parent: Int?
        for inner in mention.nested where !isPartOfKnownName(inner, mention) {
            let index: Int
            switch inner.type {
            case .place:
                index = self.place(inner, parent: place)
                place = index
            case .organ:
                index = organ(inner)
                parent = index
            default: continue
            }
            note(inner, index, count: 0)
            nested[inner.span] = index
        }
        if place == nil, mention.language == .chinese, let before = mentions.last,
            before.mention.type == .place, before.mention.span.end == mention.span.start
        {
            place = before.entity
        }
        if place == nil, let parent { place = entities[parent].place }
        let full = fullName(of: mention, place: place, parent: parent)
        var keys = mention.candidates.prefix(1).map { "row \($0)" }
        keys.append(key(mention, full.isEmpty ? normalized(mention.text) : full))
        if !full.isEmpty { keys.append("full \(full)") }
        let (index, _) = entity(.organ, keys: keys)
        if entities[index].row == nil { entities[index].row = mention.candidates.first }
        if entities[index].canonicalZh.isEmpty { entities[index].canonicalZh = full }
        if entities[index].place == nil { entities[index].place = place }
        if entities[index].parent == nil, parent != index { entities[index].parent = parent }
        return index
    }

    /// A known body's English name holds words that are no places or bodies: the Xinhua of Xinhua News Agency, the
    /// Ministry of Ministry of Culture.
    private func isPartOfKnownName(_ inner: Mention, _ mention: Mention) -> Bool {
        guard mention.language == .english else { return false }
        return !mention.candidates.isEmpty || inner.type == .organ && !inner.text.contains(" ")
    }

    /// Without what writers add or leave out: 中共, blanks, the article.
    private func normalized(_ name: String) -> String {
        var rest = Substring(name)
        for prefix in ["中国共产党", "中共", "the ", "The "] where rest.hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count)
        }
        return String(rest)
    }

    private func fullName(of mention: Mention, place: Int?, parent: Int?) -> String {
        guard mention.language == .chinese else { return "" }
        if let parent, let inner = mention.nested.last, inner.type == .organ, !entities[parent].canonicalZh.isEmpty,
            mention.text.hasPrefix(inner.text)
        {
            return entities[parent].canonicalZh + mention.text.dropFirst(inner.text.count)
        }
        guard let place, let inner = mention.nested.last(where: { $0.type == .place }) else { return "" }
        let row = entities[place].row.map { lexicon.gazetteer[$0] }
        return PartyCommittees.fullName(
            of: mention.text, stem: inner.text, place: row?.nameZh ?? inner.text, placeClass: row?.kind ?? inner.kind)
            ?? ""
    }

    // MARK: Persons and campaigns

    private mutating func person(_ mention: Mention) -> Int {
        let row = mention.candidates.first { lived($0) }
        var keys = row.map { ["row \($0)"] } ?? []
        keys.append(key(mention, mention.text))
        let (index, isNew) = entity(.person, keys: keys)
        if isNew { entities[index].row = row }
        return index
    }

    /// A person of the gazetteer can be meant only after being grown up.
    private func lived(_ number: Int32) -> Bool {
        guard let date = article.date, let born = Int(lexicon.gazetteer[number].start.prefix(4)) else { return true }
        return born + 14 <= date.year
    }

    private mutating func campaign(_ mention: Mention) -> Int {
        let row = mention.candidates.first
        var keys = row.map { ["row \($0)"] } ?? []
        keys.append(key(mention, mention.text))
        if row == nil, let same = overlappingCampaign(mention) { return same }
        let (index, isNew) = entity(.campaign, keys: keys)
        if isNew { entities[index].row = row }
        return index
    }

    /// 生产建设运动 after 工农业生产建设运动: the shorter name is the end of the longer.
    private func overlappingCampaign(_ mention: Mention) -> Int? {
        func endsAlike(_ name: String) -> Bool {
            let (a, b) = (name.lowercased(), mention.text.lowercased())
            return a.hasSuffix(b) || b.hasSuffix(a)
        }
        return entities.firstIndex { entity in
            entity.type == .campaign
                && (mention.language == .chinese ? entity.namesZh : entity.namesEn).keys.contains(where: endsAlike)
        }
    }

    // MARK: Nominals

    /// Classes of bodies whose short form stands for the one named before; 公社, 工厂 are as often any such body.
    private static let definite = ["party", "gov", "rectification", "congress", "region-gov"]

    mutating func addNominal(_ mention: Mention) {
        guard let entity = antecedent(of: mention) else { return }
        note(mention, entity, count: 1)
        mentions.append(LinkedMention(mention: mention, entity: entity))
    }

    private mutating func antecedent(of mention: Mention) -> Int? {
        switch mention.type {
        case .campaign: return campaign(mention)
        case .organ:
            return namedOrgan(for: mention) ?? (mention.language == .chinese ? impliedOrgan(mention) : nil)
        case .person, .place, .meeting, .figure, .article: return nil
        }
    }

    /// The nearest organ before, else the first after, whose name ends in the short form.
    private func namedOrgan(for mention: Mention) -> Int? {
        let fitting = mentions.filter {
            $0.mention.language == mention.language && $0.mention.type == .organ && $0.mention.form == .name
                && stands(mention, for: $0.mention)
        }
        let before = fitting.filter { $0.mention.span.end <= mention.span.start }
        if let nearest = before.max(by: { $0.mention.span.start < $1.mention.span.start }) { return nearest.entity }
        let entities = Set(fitting.map(\.entity))
        return entities.count == 1 ? entities.first : nil
    }

    private func stands(_ short: Mention, for name: Mention) -> Bool {
        if short.language == .chinese {
            guard Self.definite.contains(where: short.kind.hasPrefix) else { return false }
            return name.text.hasSuffix(short.text) && name.text != short.text
        }
        let words = short.text.lowercased()
        return name.text.lowercased().contains(words) || !short.kind.isEmpty && short.kind == name.kind
    }

    /// Whether a title and a person follow: 省委|第一书记|陶鲁笳 speaks of one committee, 省委、县委 of any.
    private func isBeforeOfficer(_ mention: Mention) -> Bool {
        guard let title = titles.first(where: { $0.span.start == mention.span.end }) else { return false }
        return mentions.contains { $0.mention.type == .person && $0.mention.span.start == title.span.end }
    }

    /// 省委 where only one place of that level is near: the committee of that place.
    private mutating func impliedOrgan(_ mention: Mention) -> Int? {
        let levels = ["省委": "省", "市委": "市", "县委": "县"]
        guard let level = levels[mention.text], isBeforeOfficer(mention) else { return nil }
        let before = mentions.filter {
            $0.mention.type == .place && $0.mention.language == .chinese && $0.mention.span.end <= mention.span.start
                && fullName(of: entities[$0.entity]).hasSuffix(level)
        }
        let near = before.suffix(1).map(\.entity)
        guard let place = near.first else { return nil }
        let full = "中共" + fullName(of: entities[place]) + "委员会"
        let (index, isNew) = entity(.organ, keys: ["full \(full)"])
        if isNew {
            entities[index].canonicalZh = full
            entities[index].place = place
            entities[index].kind = mention.kind
        }
        return index
    }
}
