import Ontology

/// Tells a phrase that names one body from one that only says what kind of body it is.
///
///     named: "Gansu Daily", "Economy Inspection Committee", "Third Field Army", "Ministry of Culture"
///     nominal: "Provincial Party Committee", "County People's Council"
///     neither: "Group", "Party", "Ninth Party Congress"
enum EnglishOrganNaming {
    static func isNamed(_ phrase: EnglishOrganGrammar.Phrase, in text: EnglishText) -> Bool {
        if isPlace(phrase, in: text) || isMeeting(phrase, in: text) { return false }
        if isLevelOnly(phrase, in: text) { return false }
        let isWeak = text.tokens[phrase.head].has(.weakHead)
        if text.tokens[phrase.start].shape == .mark { return true }
        let before = phrase.start..<phrase.head
        if before.contains(where: { names($0, isWeak: isWeak, in: text) }) { return true }
        if isWeak, phrase.hasComplement, text.tokens[phrase.head + 1].isCapital { return true }
        if isWeak { return text.nameEnd(.organ, at: phrase.start, upTo: .alias) ?? 0 > phrase.head }
        return phrase.hasComplement || text.nameEnd(.organ, at: phrase.start, upTo: .alias) == phrase.end
    }

    /// "Eighth National Congress of the Chinese Communist Party": an event; a people's congress is a body.
    private static func isMeeting(_ phrase: EnglishOrganGrammar.Phrase, in text: EnglishText) -> Bool {
        text.word(phrase.head) == "congress" && !phrase.core.contains { text.tokens[$0].shape == .possessive }
            && text.nameEnd(.organ, at: phrase.start, upTo: .alias) != phrase.end
    }

    /// "Hulunbuir League", "Xiaguan Station": places; a league or station that is a body says of what.
    static func isPlace(_ phrase: EnglishOrganGrammar.Phrase, in text: EnglishText) -> Bool {
        ["league", "station"].contains(text.word(phrase.head)) && phrase.head == phrase.start + 1
            && !phrase.hasComplement
            && text.tokens[phrase.start].isProper
    }

    /// Whether the words before the head hold a name or a number: they name the body without its complement.
    static func hasOwnName(_ phrase: EnglishOrganGrammar.Phrase, in text: EnglishText) -> Bool {
        (phrase.start..<phrase.head).contains { index in
            let token = text.tokens[index]
            return token.isProper || token.shape == .number
                || token.isCapital && text.nameEnd(.place, at: index) != nil
        }
    }

    /// The tokens of a phrase without a name that stands for one body of the article: a level or a kind before
    /// the first head. The Standing Committee of a committee goes with a title, so it is left out.
    static func nominal(_ phrase: EnglishOrganGrammar.Phrase, in text: EnglishText) -> Range<Int>? {
        if isLevelOnly(phrase, in: text) { return phrase.tokens }
        guard let first = (phrase.start...phrase.head).first(where: { isNominalHead($0, in: text) }) else {
            return nil
        }
        let isStanding = (first...phrase.head).contains { text.word($0) == "standing" }
        let head = isStanding ? first : phrase.head
        var start = phrase.start
        while start > 0, text.isFollowedByBlank(start - 1), text.tokens[start - 1].shape == .lower,
            text.tokens[start - 1].has(.level)
        {
            start -= 1
        }
        guard start < head, !isOfMany(start..<head, in: text) else { return nil }
        return start..<head + 1
    }

    /// "Provincial Federation of Trade Unions": says the level and the kind, but not where.
    private static func isLevelOnly(_ phrase: EnglishOrganGrammar.Phrase, in text: EnglishText) -> Bool {
        guard phrase.hasComplement, phrase.start < phrase.head, text.tokens[phrase.start].has(.level),
            !text.tokens[phrase.start].has(.organHead)
        else { return false }
        return !phrase.tokens.contains { index in
            text.tokens[index].isCapital
                && (text.tokens[index].isProper || text.nameEnd(.place, at: index) != nil)
        }
    }

    private static func isNominalHead(_ index: Int, in text: EnglishText) -> Bool {
        ["committee", "council", "government", "branch", "secretariat", "bureau", "department"]
            .contains(text.word(index)) && text.tokens[index].has(.organHead)
    }

    /// Whether the body is one of many: "secretaries of the Party Committee", "members of the prefectural Party
    /// Committee". A level in capitals is definite for all that.
    static func isOfMany(_ words: Range<Int>, in text: EnglishText) -> Bool {
        if words.contains(where: { text.tokens[$0].has(.level) && text.tokens[$0].isCapital }) {
            return false
        }
        var index = words.lowerBound - 1
        while index >= 0, text.tokens[index].has([.determiner, .of]) { index -= 1 }
        return index >= 0 && index < words.lowerBound - 1
            && text.tokens[index].has([.pluralTitle, .pluralHead])
    }

    /// Whether a word before the head says which body it is.
    private static func names(_ index: Int, isWeak: Bool, in text: EnglishText) -> Bool {
        let token = text.tokens[index]
        if token.isProper || token.has(.nationality) || token.shape == .number { return true }
        if token.has([.ordinal, .direction]) { return !isWeak }
        if text.nameEnd(.place, at: index) != nil, token.isCapital, !token.has(.common) { return true }
        if isWeak { return token.has(.modifier) && !token.has([.generic, .level]) && !token.hasIdleCapital }
        return token.isWord && !token.has([.generic, .level, .function]) && !token.has(.organHead)
    }
}
