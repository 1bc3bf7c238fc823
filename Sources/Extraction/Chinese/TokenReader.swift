import Archive
import Ontology

/// What the grammars ask of a token; one place for the answers.
struct TokenReader: Sendable {
    let lexicon: Lexicon
    let facts: RowFacts
    let lexical: LexicalFacts
    private let titles: [TokenTitle]

    init(lexicon: Lexicon, facts: RowFacts, lexical: LexicalFacts) {
        self.lexicon = lexicon
        self.facts = facts
        self.lexical = lexical
        titles = lexicon.titles.map { TokenTitle(kind: $0.kind, isLong: $0.zh.count > 1) }
    }

    /// A place by the gazetteer (not by a weak short form alone) or by its class word.
    func isPlace(_ token: Token) -> Bool {
        if token.kind == .unknownPlace || isNamesake(token) { return true }
        guard token.kind == .lexical, let place = token.place, place.strength != .weak else { return false }
        return !isOrdinaryWord(token, besides: place)
    }

    /// 和平区: a district of any of several cities, which is a place all the same.
    func isNamesake(_ token: Token) -> Bool {
        token.kind == .lexical && token.span.count > 2 && token.wordClass == nil
            && token.place?.strength == .weak && facts.kind(token.place?.row ?? 0) == "区"
    }

    /// 和县 after a noun is 和 and 县 more often than the county.
    func beginsLikeFunctionWord(_ token: Token, in text: [UInt32]) -> Bool {
        token.span.count == 2 && FunctionCharacters.all.contains(text[token.start])
    }

    /// A name that is far more often an ordinary word: 和平, 东方. Only whole names and large places outweigh it.
    func isOrdinaryWord(_ token: Token, besides place: GazetteerName) -> Bool {
        guard token.wordClass != nil, token.wordCount > 300 else { return false }
        let level = facts.level(place.row)
        if place.strength == .full { return level == 9 && token.span.count < 3 }
        return level > 2
    }

    func level(of token: Token) -> Int {
        token.kind == .unknownPlace ? 4 : token.place.map { facts.level($0.row) } ?? 9
    }

    /// 各, 许多, 一个: what follows is a class, not a particular thing.
    func isDeterminer(_ token: Token) -> Bool {
        token.traits.contains(.genericDeterminer)
            || token.wordClass == .measure || token.wordClass == .pronoun
            || (token.kind == .number)
    }

    /// The rows that bear exactly the name of a span.
    func names(of span: Span, in text: [UInt32]) -> [GazetteerName] {
        lexicon.chinese.values(of: text[span.range]).compactMap { value in
            if case .name(let name) = LexicalEntry(value) { name } else { nil }
        }
    }

    /// The entries of exactly the token's text.
    func forEachEntry(of token: Token, _ body: (LexicalEntry) -> Void) {
        guard let name = token.name else { return }
        lexicon.chinese.forEachValue(of: name) { body(LexicalEntry($0)) }
    }

    /// What the lexicon and its lists say of any stretch of text.
    func traits(of scalars: ArraySlice<UInt32>) -> LexicalFacts.Traits {
        lexicon.chinese.name(of: scalars).map { lexical[$0].traits } ?? []
    }

    func title(_ token: Token) -> TokenTitle? {
        guard token.kind == .lexical, let index = token.title else { return nil }
        return titles[Int(index)]
    }
}

/// What the grammars ask of a title.
struct TokenTitle: Sendable {
    var kind: TitleRow.Kind
    /// Of two characters or more.
    var isLong: Bool
}

extension Mention {
    /// A Chinese mention over `span`.
    init(
        chinese span: Span, _ type: EntityType, form: Form = .name, text: [UInt32], rule: String,
        confidence: Double, candidates: [Int32] = [], nested: [Mention] = [], kind: String = ""
    ) {
        self.init(
            span: span, language: .chinese, type: type, form: form, text: String(scalars: text[span.range]),
            rule: rule,
            confidence: confidence, candidates: candidates, nested: nested, kind: kind)
    }
}
