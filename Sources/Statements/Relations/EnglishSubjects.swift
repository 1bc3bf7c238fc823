import Ontology
import Patterns

/// Finds the subject of an English verb among the names of its sentence.
///
/// "Premier Zhou Enlai this afternoon received …": the last list of names before the verb that no preposition
/// governs, where nothing but titles, names and words of time stands between. After "and" or "then" the sentence's
/// first. Counter-example: "the son of Zhou Enlai left for …".
struct EnglishSubjects: Sendable {
    private let book: PatternBook
    private let thin: WordList
    private let prepositions: WordList
    private let pronouns: WordList
    private let joins: WordList

    init(book: PatternBook) {
        self.book = book
        thin = WordList(book.words("thin-en"))
        prepositions = WordList(book.words("preposition-en"))
        pronouns = WordList(book.words("pronoun-en"))
        joins = WordList(book.words("verb-join-en"))
    }

    func subject(before head: Int, types: [EntityType], _ text: PatternText) -> (
        ClauseReader.Subject, isNear: Bool
    ) {
        var last: [Int] = []
        var first: [Int] = []
        var index = 0
        while index < text.names.count, text.names[index].end <= head {
            guard types.contains(text.names[index].type) else {
                index += 1
                continue
            }
            let group = book.list(from: index, types: types, in: text).filter { text.names[$0].end <= head }
            if !isGoverned(text.names[index].start, text) {
                last = group
                if first.isEmpty { first = group }
            }
            index = (group.last ?? index) + 1
        }
        let start = last.last.map { text.names[$0].end } ?? text.range.lowerBound
        switch between(start, head, text) {
        case .nothing: return last.isEmpty ? (.dropped, false) : (.names(last), true)
        case .pronoun: return (.pronoun, true)
        case .join where !first.isEmpty: return (.names(first), false)
        case .join, .words: return (.unnamed, false)
        }
    }

    private enum Between { case nothing, pronoun, join, words }

    /// What stands before the verb, after the name.
    private func between(_ start: Int, _ head: Int, _ text: PatternText) -> Between {
        var position = text.skippingBlanks(from: start)
        var (lastWord, count) = (ArraySlice<UInt32>(), 0)
        while position < head {
            let end = text.next(after: position)
            if let title = text.titles.first(where: { $0.lowerBound == position }) {
                position = text.skippingBlanks(from: title.upperBound)
                continue
            }
            if text.name(at: position) == nil, PatternText.isLetter(text.scalars[position]) {
                var stop = position
                while stop < head, PatternText.isLetter(text.scalars[stop]) { stop += 1 }
                let word = text.scalars[position..<stop]
                if !thin.contains(word), word.first.map({ (0x30...0x39).contains($0) }) != true {
                    (lastWord, count) = (word, count + 1)
                }
            }
            position = end
        }
        if count == 0 { return .nothing }
        if pronouns.contains(lastWord) { return .pronoun }
        return joins.contains(lastWord) ? .join : .words
    }

    /// Whether a preposition leads to the name: "of Premier Zhou Enlai".
    private func isGoverned(_ start: Int, _ text: PatternText) -> Bool {
        var end = start
        for _ in 0..<6 {
            while end > text.range.lowerBound, text.scalars[end - 1] == 0x20 { end -= 1 }
            if let title = text.titles.first(where: { $0.upperBound == end }) {
                end = title.lowerBound
                continue
            }
            if let name = end > text.range.lowerBound ? text.name(at: end - 1) : nil {
                end = text.names[name].start
                continue
            }
            var wordStart = end
            while wordStart > text.range.lowerBound, PatternText.isLetter(text.scalars[wordStart - 1]) {
                wordStart -= 1
            }
            guard wordStart < end else { return false }
            let word = text.scalars[wordStart..<end]
            if prepositions.contains(word) { return true }
            guard word.elementsEqual("the".unicodeScalars.map(\.value)) else { return false }
            end = wordStart
        }
        return false
    }
}
