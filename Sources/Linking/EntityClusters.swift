import Archive
import Extraction
import Ontology

/// Gathers the mentions of one language after the other into entities.
struct EntityClusters {
    let lexicon: Lexicon
    let resolvers: Resolvers
    let article: Article
    let context: PlaceContext
    private let titles: [OfficeTitle]
    private let titlesByStart: [Int: [OfficeTitle]]
    private let titlesByEnd: [Int: [OfficeTitle]]
    private(set) var mentions: [LinkedMention] = []
    var entities: [LocalEntity] = []
    var nested: [Span: Int] = [:]
    /// Where the article's places and bodies stand; made when a name first lacks its owner.
    var ownerIndex: OwnerIndex?
    /// Entity of a key: language, type and normal name, or a row, or a full name.
    private var byKey: [TextKey: Int] = [:]

    /// What decides which row of the gazetteer is meant; made once. Classes, shared by all articles and threads
    /// without a copy.
    struct Resolvers: Sendable {
        let places: PlaceResolver
        let persons: PersonResolver
        let campaigns: CampaignNames
        let committees: PartyCommittees
        let dependents: DependentNames

        init(lexicon: Lexicon) {
            places = PlaceResolver(lexicon: lexicon)
            persons = PersonResolver(lexicon: lexicon)
            campaigns = CampaignNames(lexicon: lexicon)
            committees = PartyCommittees()
            dependents = DependentNames(lexicon: lexicon)
        }
    }

    init(lexicon: Lexicon, resolvers: Resolvers, article: Article, mentions: [Mention], titles: [OfficeTitle])
    {
        self.lexicon = lexicon
        self.resolvers = resolvers
        self.article = article
        self.titles = titles
        titlesByStart = Dictionary(grouping: titles, by: \.span.start)
        titlesByEnd = Dictionary(grouping: titles, by: \.span.end)
        context = PlaceContext(mentions, article: article, lexicon: lexicon)
    }

    func linked() -> LinkedArticle {
        LinkedArticle(
            entities: entities, mentions: mentions.sorted { $0.mention.span < $1.mention.span },
            titles: titles,
            nested: nested, province: context.mainProvince, datelineProvince: context.datelineProvince)
    }

    /// Adds the mentions of one language: full names in order, bodies whose names lack their owner, then parts of
    /// names, then short forms.
    mutating func add(_ own: [Mention]) {
        var dependent: [Mention] = []
        var parts: [Mention] = []
        var short: [Mention] = []
        for mention in own {
            if mention.form == .nominal {
                short.append(mention)
            } else if isPartOfName(mention) {
                parts.append(mention)
            } else if placeBefore(mention) == nil, lacksOwner(mention) {
                dependent.append(mention)
            } else {
                addName(mention)
            }
        }
        for mention in dependent { addDependent(mention) }
        // 江副校长 is no name of 江隆基, however often it is written.
        for mention in parts { append(mention, partOfName(mention), count: 0) }
        for mention in short {
            if let entity = antecedent(of: mention) { append(mention, entity) }
        }
    }

    private mutating func addName(_ mention: Mention) {
        switch mention.type {
        case .place: append(mention, place(mention, parent: placeBefore(mention)))
        case .organ: append(mention, organ(mention))
        case .person: append(mention, person(mention))
        case .campaign: append(mention, campaign(mention))
        case .meeting, .figure, .article: break
        }
    }

    private mutating func addDependent(_ mention: Mention) {
        append(mention, organ(mention, owner: owner(of: mention)))
    }

    private mutating func append(_ mention: Mention, _ entity: Int, count: Int = 1) {
        note(mention, entity, count: count)
        mentions.append(LinkedMention(mention: mention, entity: entity))
    }

    mutating func note(_ mention: Mention, _ entity: Int, count: Int) {
        if mention.language == .chinese {
            entities[entity].namesZh[mention.text, default: 0] += count
        } else {
            entities[entity].namesEn[mention.text, default: 0] += count
        }
        if entities[entity].kind.isEmpty, mention.form == .name { entities[entity].kind = mention.kind }
    }

    /// The entity of the first of `keys` that is known, else a new one; all keys lead to it afterwards.
    mutating func entity(_ type: EntityType, keys: [String]) -> (index: Int, isNew: Bool) {
        var known: Int?
        for key in keys where known == nil { known = self.known(key) }
        let index = known ?? entities.count
        if known == nil { entities.append(LocalEntity(type: type)) }
        for key in keys.map(TextKey.init) where byKey[key] == nil { byKey[key] = index }
        return (index, known == nil)
    }

    func known(_ key: String) -> Int? { byKey[TextKey(key)] }

    func key(_ mention: Mention, _ name: String) -> String {
        mention.language.rawValue + " " + mention.type.rawValue + " "
            + (isCaseless(name) ? name : name.lowercased())
    }

    /// Whether a name is of Chinese characters and marks alone (U+3000 to U+9FFF), digits and ASCII marks, as most are.
    private func isCaseless(_ name: String) -> Bool {
        name.utf8.allSatisfy { byte in
            byte < 0x80 ? !(0x41...0x5A).contains(byte) : byte < 0xC0 || (0xE3...0xE9).contains(byte)
        }
    }

    /// The titles that stand right before or after a name.
    func titles(beside span: Span) -> [OfficeTitle] {
        (titlesByEnd[span.start] ?? []) + (titlesByStart[span.end] ?? [])
    }

    func title(startingAt offset: Int) -> OfficeTitle? { titlesByStart[offset]?.first }
}
