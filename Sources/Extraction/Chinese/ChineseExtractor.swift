import Archive
import Ontology

/// Finds the persons, organs, places and campaigns of the Chinese part of an article, and the titles beside names.
///
///     let found = ChineseExtractor(lexicon: lexicon).extract(from: part, of: article)
///
/// Each paragraph is cut into tokens on the cheapest path through words and names; the grammars read the tokens.
/// A second pass reads the article again with the names that were sure in the first. Linear in the text.
public struct ChineseExtractor: Sendable {
    private let lattice: WordLattice
    private let reader: TokenReader
    private let organs: OrganChainGrammar
    private let places: PlaceGrammar
    private let campaigns: CampaignGrammar
    private let persons: PersonGrammar

    public init(lexicon: Lexicon) {
        let facts = RowFacts(lexicon.gazetteer)
        reader = TokenReader(lexicon: lexicon, facts: facts)
        lattice = WordLattice(lexicon: lexicon, facts: facts)
        organs = OrganChainGrammar(reader: reader)
        places = PlaceGrammar(reader: reader)
        campaigns = CampaignGrammar(reader: reader)
        persons = PersonGrammar(reader: reader, lattice: lattice)
    }

    public func extract(from part: LanguagePart, of article: Article) -> Extraction {
        let text = article.text.folded
        let paragraphs = part.paragraphs.filter { $0.kind != .byline }
        let first = paragraphs.map { read($0, text, article.date, known: nil) }
        guard let known = sureNames(first, text, part.span) else { return joined(first) }
        return joined(paragraphs.map { read($0, text, article.date, known: known) })
    }

    private func joined(_ paragraphs: [Extraction]) -> Extraction {
        Extraction(mentions: paragraphs.flatMap(\.mentions), titles: paragraphs.flatMap(\.titles))
    }

    /// Names of persons found with support, to be known everywhere in the article.
    private func sureNames(_ paragraphs: [Extraction], _ text: [UInt32], _ part: Span) -> NameTrie? {
        var trie = NameTrie(capacity: 64)
        var isEmpty = true
        for mention in paragraphs.lazy.flatMap(\.mentions)
        where mention.type == .person && mention.confidence >= 0.8 && mention.rule != "person.zh.gazetteer" {
            trie.insert(wholeName(mention.span, text, part), value: 0)
            isEmpty = false
        }
        return isEmpty ? nil : trie
    }

    private static let conjunctions: Set<UInt32> = [0x548C, 0x53CA, 0x4E0E]  // 和 及 与

    /// The name, or one character more where that conjunction follows it every time: 张恩和 read as 张恩|和.
    private func wholeName(_ span: Span, _ text: [UInt32], _ part: Span) -> ArraySlice<UInt32> {
        let name = text[span.range]
        guard name.count == 2, span.end < part.end, Self.conjunctions.contains(text[span.end]) else {
            return name
        }
        var count = 0
        for start in part.start..<(part.end - 2)
        where text[start] == name.first && text[start + 1] == name.last {
            guard text[start + 2] == text[span.end] else { return name }
            count += 1
        }
        return count > 1 ? text[span.start...span.end] : name
    }

    private func read(
        _ paragraph: Paragraph, _ text: [UInt32], _ date: CalendarDate?, known: NameTrie?
    ) -> Extraction {
        let tokens = lattice.tokens(in: text, paragraph.span.range, known: known)
        let people = persons.persons(in: tokens, text: text, known: known)
        let candidates =
            organs.organs(in: tokens, text: text) + people + places.places(in: tokens, text: text)
            + campaigns.campaigns(in: tokens, text: text, date: date)
        let mentions = MentionChoice.withoutOverlap(candidates)
        return Extraction(mentions: mentions, titles: titles(in: tokens, text, besides: mentions))
    }

    private func titles(in tokens: [Token], _ text: [UInt32], besides mentions: [Mention]) -> [OfficeTitle] {
        tokens.compactMap { token in
            guard let title = reader.title(token), title.kind != .prefix,
                !mentions.contains(where: { $0.span.overlaps(token.span) })
            else { return nil }
            let words = String(
                String.UnicodeScalarView(text[token.span.range].compactMap(Unicode.Scalar.init)))
            return OfficeTitle(span: token.span, language: .chinese, text: words, kind: title.kind.rawValue)
        }
    }
}
