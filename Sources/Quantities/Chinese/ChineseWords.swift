import Ontology

/// What the lexicon knows of the words of a Chinese text, as far as numbers ask.
struct ChineseWords: Sendable {
    let lexicon: Lexicon
    private static let longest = 8

    /// Whether these scalars are a word or a name.
    func isWord(_ scalars: ArraySlice<UInt32>) -> Bool { lexicon.chinese.name(of: scalars) != nil }

    /// Whether a word of two characters or more ends at `end`.
    func endsWord(_ text: [UInt32], at end: Int) -> Bool {
        (2...4).contains { $0 <= end && isWord(text[(end - $0)..<end]) }
    }

    /// The end of the longest word at `start`, and whether it can be part of a noun phrase.
    func word(in text: [UInt32], at start: Int, limit: Int) -> (end: Int, isNominal: Bool)? {
        var found: (end: Int, isNominal: Bool)?
        lexicon.chinese.forEachMatch(in: text, at: start, limit: min(limit, start + Self.longest)) {
            end, value in
            let isNominal = Self.isNominal(LexicalEntry(value))
            found = (end, isNominal || found.map { $0.end == end && $0.isNominal } ?? false)
        }
        return found
    }

    private static func isNominal(_ entry: LexicalEntry) -> Bool {
        switch entry {
        case .name, .title, .organSuffix, .placeClass: true
        case .word(let kind, _):
            switch kind {
            case .noun, .verbalNoun, .abbreviation, .adjective, .attributive, .locative: true
            case .verb, .adverb, .pronoun, .numeral, .measure, .particle, .preposition, .conjunction, .time,
                .other:
                false
            }
        }
    }

    /// Whether the numeral at `start` belongs to a word or name that counts nothing: 统一, 四川, 百花齐放, 第一.
    ///
    /// Gives the end of that word. Words that a measure word makes (一个, 三年) are read by their parts, and words that
    /// begin at or behind `since`, where a bound of the number begins (上百), are none.
    func end(ofWordAround start: Int, since: Int, numberEnd: Int, in text: [UInt32], limit: Int) -> Int? {
        var found: Int?
        lexicon.chinese.forEachMatch(in: text, at: start, limit: min(limit, start + Self.longest)) {
            end, value in
            if end > numberEnd, Self.hidesNumber(LexicalEntry(value), startsBefore: false) { found = end }
        }
        if found != nil { return found }
        for first in stride(from: min(since, start) - 1, through: max(0, start - 3), by: -1) {
            lexicon.chinese.forEachMatch(in: text, at: first, limit: min(limit, first + Self.longest)) {
                end, value in
                if end > start, Self.hidesNumber(LexicalEntry(value), startsBefore: true) { found = end }
            }
            if let end = found { return endsWord(text, at: start) ? nil : end }
        }
        return nil
    }

    private static func hidesNumber(_ entry: LexicalEntry, startsBefore: Bool) -> Bool {
        switch entry {
        case .name(let name): name.strength == .full || name.strength == .alias
        case .title, .organSuffix, .placeClass: startsBefore
        case .word(let kind, _):
            switch kind {
            case .numeral, .measure, .locative: false
            case .time: startsBefore
            case .noun, .verbalNoun, .abbreviation, .verb, .adjective, .attributive, .adverb, .pronoun,
                .particle,
                .preposition, .conjunction, .other:
                true
            }
        }
    }
}
