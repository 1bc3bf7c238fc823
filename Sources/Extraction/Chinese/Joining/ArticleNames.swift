import Archive
import Ontology

/// The names that were chosen in one article, and how well each stands: what makes its other occurrences likelier.
struct ArticleNames: Sendable {
    private struct Standing {
        var type: EntityType
        /// The two best scores of an occurrence, so that none supports itself.
        var best: Float
        var second: Float
        var bestStart: Int
    }

    private var trie = NameTrie(capacity: 256)
    private var standings: [Standing] = []
    private var firstCharacters = ScalarFilter()

    var isEmpty: Bool { standings.isEmpty }

    /// Notes chosen names.
    mutating func note(_ mentions: [Mention], _ text: [UInt32]) {
        for index in mentions.indices { note(mentions[index], text) }
    }

    /// Notes a chosen name; short names and short forms tell too little.
    mutating func note(_ mention: Mention, _ text: [UInt32]) {
        guard mention.form == .name, mention.span.count > 1, mention.type != .campaign,
            let score = mention.evidence?.score
        else { return }
        let name = text[mention.span.range]
        for index in trie.values(of: name) where standings[Int(index)].type == mention.type {
            add(score, mention.span.start, to: &standings[Int(index)])
            return
        }
        trie.insert(name, value: Int32(standings.count))
        firstCharacters.insert(name[name.startIndex])
        standings.append(
            Standing(type: mention.type, best: score, second: 0, bestStart: mention.span.start))
    }

    private func add(_ score: Float, _ start: Int, to standing: inout Standing) {
        if score > standing.best {
            standing.second = standing.best
            standing.best = score
            standing.bestStart = start
        } else {
            standing.second = max(standing.second, score)
        }
    }

    /// The best score of this name elsewhere in the article, 0 if it stands nowhere else.
    func score(elsewhereThan span: Span, _ type: EntityType, _ text: [UInt32]) -> Float {
        guard span.count > 1, firstCharacters.mayContain(text[span.start]) else { return 0 }
        for index in trie.values(of: text[span.range]) where standings[Int(index)].type == type {
            let standing = standings[Int(index)]
            return standing.bestStart == span.start ? standing.second : standing.best
        }
        return 0
    }

    /// Whether one of these names also stands elsewhere: where none does, they say nothing new.
    func tellMore(of occurrences: [TypedSpan], in text: [UInt32]) -> Bool {
        occurrences.contains { score(elsewhereThan: $0.span, $0.type, text) > 0 }
    }

    /// All places within the tokens where one of the names stands.
    func occurrences(in text: [UInt32], _ tokens: [Token]) -> [TypedSpan] {
        guard let first = tokens.first, let last = tokens.last else { return [] }
        var found: [TypedSpan] = []
        for start in first.start..<last.end where firstCharacters.mayContain(text[start]) {
            trie.forEachMatch(in: text, at: start, limit: last.end) { end, index in
                found.append(TypedSpan(Span(start, end), standings[Int(index)].type))
            }
        }
        return found
    }
}
