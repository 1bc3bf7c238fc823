import Archive
import Ontology

/// Decides which tokens are persons: known ones, names with a title beside them, names in a list with a person,
/// and names that are far more likely than any other reading.
struct PersonGrammar: Sendable {
    private let reader: TokenReader
    private let lattice: WordLattice
    private let names: ChineseNameModel
    /// How much likelier than words and single characters a name without any support must be.
    private static let bareMargin = 1.0
    private static let speechMargin = 0.0
    /// More for a name of two characters, and for a rare surname.
    private static let shortMargin = 2.0
    private static let rareMargin = 3.0

    init(reader: TokenReader, lattice: WordLattice, names: ChineseNameModel) {
        self.reader = reader
        self.lattice = lattice
        self.names = names
    }

    /// The persons of one paragraph, in order, without overlap. `known` are names sure elsewhere in the article.
    func persons(in tokens: [Token], text: [UInt32], known: KnownNames?) -> [Mention] {
        var found: [Mention] = []
        for index in tokens.indices where mayBePerson(index, tokens) {
            if found.last.map(\.span.end) ?? 0 > tokens[index].start { continue }
            if let person = person(index, tokens, text) {
                found.append(person)
            } else if tokens[index].kind == .personName || tokens[index].kind == .foreignName,
                known?.contains(text[tokens[index].span.range]) == true
            {
                found.append(mention(tokens[index], text, rule: "person.zh.again", confidence: 0.85))
            }
        }
        return lists(around: found, tokens, text)
    }

    /// A first look, which most tokens do not pass.
    private func mayBePerson(_ index: Int, _ tokens: [Token]) -> Bool {
        switch tokens[index].kind {
        case .personName, .foreignName: true
        case .lexical:
            tokens[index].person != nil
                || tokens[index].span.count == 1 && index + 1 < tokens.count && tokens[index + 1].title != nil
        case .unknownPlace, .number, .latin, .punctuation, .unknown: false
        }
    }

    private func person(_ index: Int, _ tokens: [Token], _ text: [UInt32]) -> Mention? {
        let token = tokens[index]
        switch token.kind {
        case .lexical:
            if let person = token.person, person.strength != .weak { return known(index, tokens, text) }
            return surnameWithTitle(index, tokens, text)
        case .personName, .foreignName:
            let (before, after) = titles(beside: index, tokens)
            if let before, before.kind != .prefix {
                return mention(token, text, rule: "person.zh.title-before", confidence: 0.92)
            }
            if let after, after.kind != .prefix, after.isLong {
                return mention(token, text, rule: "person.zh.title-after", confidence: 0.85)
            }
            if isParenthesized(token, tokens, text) {
                return mention(token, text, rule: "person.zh.signature", confidence: 0.85)
            }
            return byModel(index, tokens, text)
        case .unknownPlace, .number, .latin, .punctuation, .unknown: return nil
        }
    }

    private func titles(beside index: Int, _ tokens: [Token]) -> (before: TokenTitle?, after: TokenTitle?) {
        (
            index > 0 ? reader.title(tokens[index - 1]) : nil,
            index + 1 < tokens.count ? reader.title(tokens[index + 1]) : nil
        )
    }

    private func known(_ index: Int, _ tokens: [Token], _ text: [UInt32]) -> Mention? {
        let token = tokens[index]
        let (before, after) = titles(beside: index, tokens)
        let isShort = token.span.count < 3
        if isShort, before == nil, after == nil, token.wordClass != nil || token.place != nil { return nil }
        return mention(token, text, rule: "person.zh.gazetteer", confidence: isShort ? 0.8 : 0.95)
    }

    /// （任步芳）: the reporter's name at the end of a dispatch.
    private func isParenthesized(_ token: Token, _ tokens: [Token], _ text: [UInt32]) -> Bool {
        guard let first = tokens.first, let last = tokens.last else { return false }
        return token.start > first.start && text[token.start - 1] == 0x28
            && token.end < last.end && text[token.end] == 0x29
    }

    private func byModel(_ index: Int, _ tokens: [Token], _ text: [UInt32]) -> Mention? {
        let token = tokens[index]
        if token.kind == .foreignName {
            let hasDot = text[token.span.range].contains { Scalars.nameDots.contains($0) }
            return mention(token, text, rule: "person.zh.transcribed", confidence: hasDot ? 0.9 : 0.65)
        }
        let surname = names.surnameLengths(in: text, at: token.start, limit: token.end).max() ?? 1
        let length = min(surname, token.span.count - 1)
        let cost = names.cost(in: text, token.start, token.end, surname: length)
        let margin = lattice.plainCost(in: text, token.span.range) - cost
        let speaks = index + 1 < tokens.count && tokens[index + 1].traits.contains(.speechVerb)
        let rank = names.rank(ofSurname: text[token.start]) ?? 200
        let needed =
            (speaks ? Self.speechMargin : Self.bareMargin)
            + (token.span.count == 2 ? Self.shortMargin : 0)
            + (rank > 150 && length == 1 ? Self.rareMargin : 0)
        guard margin >= needed else { return nil }
        return mention(
            token, text, rule: speaks ? "person.zh.speaks" : "person.zh.model",
            confidence: speaks ? 0.8 : 0.65)
    }

    /// 毛主席, 周总理: a surname with an office of two characters or more is the name.
    private func surnameWithTitle(_ index: Int, _ tokens: [Token], _ text: [UInt32]) -> Mention? {
        let token = tokens[index]
        guard token.span.count == 1, index + 1 < tokens.count,
            let title = reader.title(tokens[index + 1]), title.kind == .office, title.isLong,
            let rank = names.rank(ofSurname: text[token.start]),
            rank <= 120, !token.traits.contains(.surnameBlocked)
        else { return nil }
        if index > 0, tokens[index - 1].kind == .unknown { return nil }
        let span = Span(token.start, tokens[index + 1].end)
        return Mention(chinese: span, .person, text: text, rule: "person.zh.surname-title", confidence: 0.7)
    }

    // MARK: Lists

    /// Names that stand in one list with a person: 卫恒、王谦等.
    private func lists(around persons: [Mention], _ tokens: [Token], _ text: [UInt32]) -> [Mention] {
        guard let first = tokens.first, let last = tokens.last, !persons.isEmpty else { return persons }
        var all = persons
        var index = 0
        while index < all.count {
            if let next = nameAfter(all[index].span.end, limit: last.end, text),
                !all.contains(where: { $0.span.overlaps(next) })
            {
                all.append(
                    Mention(chinese: next, .person, text: text, rule: "person.zh.list", confidence: 0.85))
            }
            if let previous = nameBefore(all[index].span.start, lowest: first.start, tokens, text),
                !all.contains(where: { $0.span.overlaps(previous) })
            {
                all.append(
                    Mention(chinese: previous, .person, text: text, rule: "person.zh.list", confidence: 0.85))
            }
            index += 1
        }
        return all.sorted { $0.span < $1.span }
    }

    private func isJoin(_ scalar: UInt32) -> Bool { scalar == Scalars.enumerationComma }

    private func endsName(_ position: Int, _ limit: Int, _ text: [UInt32]) -> Bool {
        guard position < limit else { return true }
        return Scalars.isBreak(text[position]) || text[position] == 0x7B49  // 等
            || text[position] == 0x548C || text[position] == 0x53CA  // 和 及
    }

    private func nameAfter(_ position: Int, limit: Int, _ text: [UInt32]) -> Span? {
        guard position < limit, isJoin(text[position]) else { return nil }
        let start = position + 1
        guard start < limit else { return nil }
        return name(from: start, limit: limit, text)
    }

    private func name(from start: Int, limit: Int, _ text: [UInt32]) -> Span? {
        guard !names.surnameLengths(in: text, at: start, limit: limit).isEmpty else { return nil }
        for length in [3, 2, 4] {
            let end = start + length
            guard end <= limit, endsName(end, limit, text) else { continue }
            guard text[(start + 1)..<end].allSatisfy(ChineseNameModel.isGivenCharacter) else { continue }
            if length == 4, names.surnameLengths(in: text, at: start, limit: limit) == [1] { continue }
            if isWordLike(Span(start, end), text) { return nil }
            return Span(start, end)
        }
        return nil
    }

    private func nameBefore(_ position: Int, lowest: Int, _ tokens: [Token], _ text: [UInt32]) -> Span? {
        guard position > lowest, isJoin(text[position - 1]),
            let token = tokens.last(where: { $0.end == position - 1 })
        else { return nil }
        guard token.kind == .personName, !isWordLike(token.span, text) else { return nil }
        return token.span
    }

    /// A list of words, not of names: 高产、高质.
    private func isWordLike(_ span: Span, _ text: [UInt32]) -> Bool {
        for value in reader.lexicon.chinese.values(of: text[span.range]) {
            switch LexicalEntry(value) {
            case .word, .title, .organSuffix, .placeClass: return true
            case .name(let name):
                if name.strength != .weak, reader.facts.type(name.row) != .person { return true }
            }
        }
        return false
    }

    private func mention(_ token: Token, _ text: [UInt32], rule: String, confidence: Double) -> Mention {
        var rows: [Int32] = []
        reader.forEachEntry(of: token) { entry in
            if case .name(let name) = entry, reader.facts.type(name.row) == .person {
                rows.append(name.row)
            }
        }
        return Mention(
            chinese: token.span, .person, text: text, rule: rule, confidence: confidence, candidates: rows)
    }
}
