import Archive
import Ontology

/// Finds the persons, organs, places and campaigns of the Chinese part of an article, and the titles beside names.
///
///     let found = ChineseExtractor(lexicon: lexicon).extract(from: part, of: article)
///
/// Each paragraph is cut into tokens on the cheapest path through words and names; the grammars read the tokens.
/// A second pass reads the article again with the names that were sure in the first. Linear in the text.
public struct ChineseExtractor: Sendable {
    private let lexicon: Lexicon
    private let lattice: WordLattice
    private let reader: TokenReader
    private let organs: OrganChainGrammar
    private let places: PlaceGrammar
    private let campaigns: CampaignGrammar
    private let persons: PersonGrammar

    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
        let rows = RowFacts(lexicon.gazetteer)
        let lexical = LexicalFacts(lexicon: lexicon, rows: rows)
        let names = ChineseNameModel(lexicon: lexicon)
        reader = TokenReader(lexicon: lexicon, facts: rows, lexical: lexical)
        lattice = WordLattice(lexicon: lexicon, rows: rows, facts: lexical, names: names)
        organs = OrganChainGrammar(reader: reader)
        places = PlaceGrammar(reader: reader)
        campaigns = CampaignGrammar(reader: reader)
        persons = PersonGrammar(reader: reader, lattice: lattice, names: names)
    }

    public func extract(from part: LanguagePart, of article: Article) -> Extraction {
        let text = article.text.folded
        let paragraphs = part.paragraphs.filter { $0.kind != .byline }
        var readings = paragraphs.map { read($0, text, article.date) }
        if let known = sureNames(readings, text, part.span) {
            // Known names are looked for where they stand, and nowhere else: other paragraphs read the same.
            for index in readings.indices where known.occur(in: text, readings[index].scan.range) {
                readAgain(&readings[index], text, article.date, known: known)
            }
        }
        return Extraction(mentions: readings.flatMap(\.mentions), titles: readings.flatMap(\.titles))
    }

    /// Names of persons found with support, to be known everywhere in the article.
    private func sureNames(_ paragraphs: [ParagraphReading], _ text: [UInt32], _ part: Span) -> KnownNames? {
        var known = KnownNames()
        for mention in paragraphs.lazy.flatMap(\.mentions)
        where mention.type == .person && mention.confidence >= 0.8 && mention.rule != "person.zh.gazetteer" {
            known.insert(wholeName(mention.span, text, part))
        }
        return known.isEmpty ? nil : known
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

    private func read(_ paragraph: Paragraph, _ text: [UInt32], _ date: CalendarDate?) -> ParagraphReading {
        let scan = LexicalScan(of: text, in: paragraph.span.range, names: lexicon.chinese)
        var reading = ParagraphReading(scan: scan)
        reading.tokens = lattice.tokens(in: text, scan, known: nil)
        findThings(&reading, text, date)
        findPersons(&reading, text, known: nil)
        return reading
    }

    /// Reads a paragraph with names that are sure elsewhere. Where it falls into the same tokens, only its persons may be
    /// others.
    private func readAgain(
        _ reading: inout ParagraphReading, _ text: [UInt32], _ date: CalendarDate?, known: KnownNames
    ) {
        let tokens = lattice.tokens(in: text, reading.scan, known: known)
        let isSame = tokens.elementsEqual(reading.tokens) { $0.span == $1.span && $0.kind == $1.kind }
        if !isSame {
            reading.tokens = tokens
            findThings(&reading, text, date)
        }
        findPersons(&reading, text, known: known)
    }

    private func findThings(_ reading: inout ParagraphReading, _ text: [UInt32], _ date: CalendarDate?) {
        reading.organs = organs.organs(in: reading.tokens, text: text)
        reading.others =
            places.places(in: reading.tokens, text: text)
            + campaigns.campaigns(in: reading.tokens, text: text, date: date)
    }

    private func findPersons(_ reading: inout ParagraphReading, _ text: [UInt32], known: KnownNames?) {
        let people = persons.persons(in: reading.tokens, text: text, known: known)
        reading.mentions = MentionChoice.withoutOverlap(reading.organs + people + reading.others)
        reading.titles = titles(in: reading.tokens, text, besides: reading.mentions)
    }

    private func titles(in tokens: [Token], _ text: [UInt32], besides mentions: [Mention]) -> [OfficeTitle] {
        tokens.compactMap { token in
            guard token.title != nil, let title = reader.title(token), title.kind != .prefix,
                !mentions.contains(where: { $0.span.overlaps(token.span) })
            else { return nil }
            let words = String(scalars: text[token.span.range])
            return OfficeTitle(span: token.span, language: .chinese, text: words, kind: title.kind.rawValue)
        }
    }
}

/// One paragraph as far as it is read.
private struct ParagraphReading {
    let scan: LexicalScan
    var tokens: [Token] = []
    /// Candidates, which may overlap: organs, and places and campaigns.
    var organs: [Mention] = []
    var others: [Mention] = []
    /// What is chosen from them and the persons.
    var mentions: [Mention] = []
    var titles: [OfficeTitle] = []
}
