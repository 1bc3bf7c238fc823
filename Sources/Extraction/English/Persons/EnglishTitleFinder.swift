import Archive
import Ontology

/// Chooses the titles that stand by a person, or by a body in a sentence that has a person.
///
///     "Xie Xuegong, [Vice Minister] of Foreign Trade"   "[Comrade] Stalin"   "[party secretary] of the commune Li Min"
struct EnglishTitleFinder {
    private let text: EnglishText
    private let starts: [Int: EnglishCandidate]
    private let ends: [Int: EnglishCandidate]
    private let isCovered: [Bool]
    private let personSentences: Set<Int>

    init(text: EnglishText, winners: [EnglishCandidate]) {
        self.text = text
        starts = Dictionary(winners.map { ($0.tokens.lowerBound, $0) }) { first, _ in first }
        ends = Dictionary(winners.map { ($0.tokens.upperBound, $0) }) { first, _ in first }
        var isCovered = [Bool](repeating: false, count: text.tokens.count)
        for winner in winners {
            for token in winner.tokens { isCovered[token] = true }
        }
        self.isCovered = isCovered
        personSentences = Set(
            winners.filter { $0.type == .person }.map { text.sentenceStart($0.tokens.lowerBound) }
        )
    }

    func titles(among found: [EnglishTitle], of article: Article) -> [OfficeTitle] {
        found.filter(isHeld).map { title in
            let span = text.span(title.tokens)
            return OfficeTitle(
                span: span,
                language: .english,
                text: article.text.foldedText(span),
                kind: title.kind.rawValue
            )
        }
    }

    private func isHeld(_ title: EnglishTitle) -> Bool {
        guard !title.tokens.contains(where: { isCovered[$0] }) else { return false }
        if isBeforePerson(title) || isAfterPerson(title) { return true }
        return isOfBody(title) && personSentences.contains(text.sentenceStart(title.tokens.lowerBound))
    }

    /// "Secretary Wang Qian", "Secretaries of the Secretariat, Wei Heng and …", "secretary of the commune Li Min".
    private func isBeforePerson(_ title: EnglishTitle) -> Bool {
        var after = pastLinks(title.tokens.upperBound)
        if starts[after]?.type == .person { return true }
        guard after < text.tokens.count, text.tokens[after].has(.of) else { return false }
        after += 1
        while after < text.tokens.count, text.tokens[after].has(.determiner) { after += 1 }
        if let body = starts[after] {
            after = body.tokens.upperBound
        } else {
            let first = after
            while after < text.tokens.count, after - first < 5, text.tokens[after].shape == .lower,
                !text.tokens[after].has(.function)
            {
                after += 1
            }
        }
        return starts[pastLinks(after)]?.type == .person
    }

    /// Past a comma and forms of address.
    private func pastLinks(_ index: Int) -> Int {
        var index = index
        while index < text.tokens.count, text.tokens[index].isMark(",") || text.tokens[index].has(.address) {
            index += 1
        }
        return index
    }

    /// "Wang Qian, secretary", "Wu Zhipu (Governor …", "Peng Zhen and Mayor".
    private func isAfterPerson(_ title: EnglishTitle) -> Bool {
        var before = title.tokens.lowerBound
        while before > 0,
            text.tokens[before - 1].has([.determiner, .and])
                || text.tokens[before - 1].isMark(",") || text.tokens[before - 1].isMark("(")
        {
            before -= 1
        }
        return ends[before]?.type == .person
    }

    /// "Secretary of the X Committee", "X Committee Secretary".
    private func isOfBody(_ title: EnglishTitle) -> Bool {
        if ends[title.tokens.lowerBound] != nil { return true }
        var after = title.tokens.upperBound
        guard after < text.tokens.count, text.tokens[after].has(.of) else { return false }
        after += 1
        while after < text.tokens.count, text.tokens[after].shape == .lower,
            text.tokens[after].has(.determiner)
        {
            after += 1
        }
        return after < text.tokens.count && (starts[after] != nil || text.tokens[after].isCapital)
    }
}
