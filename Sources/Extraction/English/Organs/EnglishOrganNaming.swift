import Ontology

/// Tells a phrase that names one body from one that only says what kind of body it is.
///
///     named: "Gansu Daily", "Economy Inspection Committee", "Third Field Army", "Ministry of Culture"
///     nominal: "Provincial Party Committee", "County People's Council"
///     neither: "Group", "Party", "Ninth Party Congress"
enum EnglishOrganNaming {
    static func isNamed(_ phrase: EnglishOrganGrammar.Phrase, in text: EnglishText) -> Bool {
        let isWeak = text.tokens[phrase.head].has(.weakHead)
        let before = phrase.start..<phrase.head
        if before.contains(where: { names($0, isWeak: isWeak, in: text) }) { return true }
        if isWeak { return text.nameEnd(.organ, at: phrase.start, upTo: .alias) ?? 0 > phrase.head }
        return phrase.hasComplement || text.nameEnd(.organ, at: phrase.start, upTo: .alias) == phrase.end
    }

    /// Whether a phrase without a name stands for one body of the article: a level with a party or people's body.
    static func isNominal(_ phrase: EnglishOrganGrammar.Phrase, in text: EnglishText) -> Bool {
        guard phrase.start < phrase.head else { return false }
        let head = text.word(phrase.head)
        guard ["committee", "council", "government", "branch", "secretariat", "bureau", "department"].contains(head)
        else { return false }
        return !follows(pluralTitle: phrase, in: text)
    }

    /// "secretaries of the Party Committee" speaks of many committees.
    private static func follows(pluralTitle phrase: EnglishOrganGrammar.Phrase, in text: EnglishText) -> Bool {
        guard phrase.head - phrase.start < 2 else { return false }
        var index = phrase.start - 1
        while index >= 0, text.tokens[index].has([.determiner, .of]) { index -= 1 }
        return index >= 0 && text.tokens[index].has(.pluralTitle)
    }

    /// Whether a word before the head says which body it is.
    private static func names(_ index: Int, isWeak: Bool, in text: EnglishText) -> Bool {
        let token = text.tokens[index]
        if token.isProper || token.has([.nationality, .ordinal, .direction]) || token.shape == .number { return true }
        if text.nameEnd(.place, at: index) != nil, token.isCapital, !token.has(.common) { return true }
        if isWeak { return token.has(.modifier) && !token.has([.generic, .level]) && !token.hasIdleCapital }
        return token.isWord && !token.has([.generic, .level, .function]) && !token.has(.organHead)
    }
}
