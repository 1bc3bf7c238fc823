import Archive
import Ontology
import Tagging

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
    private let officers: OfficerCueReader
    private let organs: OrganChainGrammar
    private let places: PlaceGrammar
    private let campaigns: CampaignGrammar
    private let persons: PersonGrammar
    private let tagger: Tagger?
    private let joining: NameJoining
    private let edges: NameEdges
    /// 原载, 转载自.
    private let sourceNotes: [[UInt32]]

    /// Without a tagger the rules alone decide.
    public init(lexicon: Lexicon, tagger: Tagger?) {
        self.lexicon = lexicon
        self.tagger = tagger
        let rows = RowFacts(lexicon.gazetteer)
        let lexical = LexicalFacts(lexicon: lexicon, rows: rows)
        let names = ChineseNameModel(lexicon: lexicon)
        reader = TokenReader(lexicon: lexicon, facts: rows, lexical: lexical)
        lattice = WordLattice(lexicon: lexicon, rows: rows, facts: lexical, names: names)
        officers = OfficerCueReader(reader: reader)
        organs = OrganChainGrammar(reader: reader)
        places = PlaceGrammar(reader: reader)
        campaigns = CampaignGrammar(reader: reader)
        persons = PersonGrammar(reader: reader, lattice: lattice, names: names)
        joining = NameJoining(reader: reader)
        edges = NameEdges(lexicon: lexicon)
        sourceNotes = Array(lexicon.lists["source-note"])
    }

    /// `witness` is what the English part says, where there is one.
    public func extract(
        from part: LanguagePart, of article: Article, witness: EnglishWitness = .none
    ) -> Extraction {
        let readings = readings(of: part, in: article, witness)
        return Extraction(mentions: readings.flatMap(\.mentions), titles: readings.flatMap(\.titles))
    }

    /// Every span that was weighed, chosen or not, with its evidence; in order of paragraph.
    public func candidates(
        in part: LanguagePart, of article: Article, witness: EnglishWitness = .none
    ) -> [Mention] {
        readings(of: part, in: article, witness).flatMap(\.candidates)
    }

    private func readings(
        of part: LanguagePart, in article: Article, _ witness: EnglishWitness
    ) -> [ParagraphReading] {
        let text = article.text.folded
        let paragraphs = part.paragraphs.filter { $0.kind != .byline || isSourceNote($0.span, text) }
        var readings = read(paragraphs, text, article.date, witness)
        if let known = sureNames(readings, text, part.span) {
            // Known names are looked for where they stand, and nowhere else: other paragraphs read the same.
            for index in readings.indices where known.occur(in: text, readings[index].scan.range) {
                readAgain(&readings[index], text, article.date, known: known)
            }
        }
        chooseAgain(&readings, text)
        return readings
    }

    /// (原载《解放军报》1966年7月13日), (《人民日报》一九六六年六月二日,社论): a last line that names a paper, no author.
    private func isSourceNote(_ line: Span, _ text: [UInt32]) -> Bool {
        guard line.count > 4, text[line.start] == Scalars.bracket else { return false }
        let inside = text[(line.start + 1)..<line.end]
        return inside.first == Scalars.titleMark || sourceNotes.contains(where: inside.starts(with:))
    }

    /// Rules that go by what stands beside the name.
    private static let supported: Set<String> = [
        "person.zh.title-before", "person.zh.title-after", "person.zh.signature", "person.zh.speaks",
        "person.zh.list",
    ]

    /// Names of persons found with support, to be known everywhere in the article.
    private func sureNames(_ paragraphs: [ParagraphReading], _ text: [UInt32], _ part: Span) -> KnownNames? {
        var known = KnownNames()
        for mention in paragraphs.lazy.flatMap(\.mentions)
        where mention.type == .person && mention.confidence >= 0.8 && Self.supported.contains(mention.rule) {
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

    /// Step by step, each over all paragraphs: the tables of all steps are more than a processor keeps near.
    private func read(
        _ paragraphs: [Paragraph], _ text: [UInt32], _ date: CalendarDate?, _ witness: EnglishWitness
    ) -> [ParagraphReading] {
        var readings = paragraphs.map { paragraph in
            ParagraphReading(
                scan: LexicalScan(of: text, in: paragraph.span.range, names: lexicon.chinese),
                witness: witness)
        }
        for index in readings.indices { readings[index].tagged = tagger?.read(text, readings[index].scan) }
        for index in readings.indices {
            readings[index].tokens = lattice.tokens(in: text, readings[index].scan, known: nil)
        }
        for index in readings.indices {
            findThings(&readings[index], text, date)
            let found = persons.persons(in: readings[index].tokens, text: text, known: nil)
            choose(&readings[index], persons: found, text)
        }
        return readings
    }

    /// Reads a paragraph with names that are sure elsewhere. Where it falls into the same tokens, only its persons may be
    /// others.
    private func readAgain(
        _ reading: inout ParagraphReading, _ text: [UInt32], _ date: CalendarDate?, known: KnownNames
    ) {
        let isCut = known.areTokens(reading.tokens, in: text, reading.scan.range)
        let tokens = isCut ? reading.tokens : lattice.tokens(in: text, reading.scan, known: known)
        let found = persons.persons(in: tokens, text: text, known: known)
        if !isCut, !tokens.elementsEqual(reading.tokens, by: { $0.span == $1.span && $0.kind == $1.kind }) {
            reading.tokens = tokens
            findThings(&reading, text, date)
        } else if found == reading.persons {
            return
        }
        choose(&reading, persons: found, text)
    }

    private func findThings(_ reading: inout ParagraphReading, _ text: [UInt32], _ date: CalendarDate?) {
        reading.officers = officers.cues(in: reading.tokens, text)
        reading.organs = organs.organs(in: reading.tokens, text: text, officers: reading.officers)
        reading.others =
            places.places(in: reading.tokens, text: text)
            + campaigns.campaigns(in: reading.tokens, text: text, date: date)
    }

    private func choose(_ reading: inout ParagraphReading, persons: [Mention], _ text: [UInt32]) {
        reading.persons = persons
        if let tagged = reading.tagged {
            reading.candidates = joining.candidates(
                reading.found, tagged, reading.tokens, text, witness: reading.witness,
                officers: reading.officers)
            choose(&reading, joining.chosen(from: reading.candidates), text)
        } else {
            choose(&reading, MentionChoice.withoutOverlap(reading.found), text)
        }
    }

    private func choose(_ reading: inout ParagraphReading, _ mentions: [Mention], _ text: [UInt32]) {
        reading.mentions = mentions
        edges.mend(&reading.mentions, text)
        reading.titles = titles(in: reading.tokens, text, besides: reading.mentions)
    }

    /// Chooses once more, with what the same names are elsewhere in the article.
    private func chooseAgain(_ readings: inout [ParagraphReading], _ text: [UInt32]) {
        var names = ArticleNames()
        for index in readings.indices { names.note(readings[index].mentions, text) }
        guard !names.isEmpty else { return }
        for index in readings.indices { chooseAgain(&readings[index], names, text) }
    }

    private func chooseAgain(_ reading: inout ParagraphReading, _ names: ArticleNames, _ text: [UInt32]) {
        let occurrences = names.occurrences(in: text, reading.tokens)
        guard names.tellMore(of: occurrences, in: text), let tagged = reading.tagged else { return }
        reading.candidates = joining.candidates(
            reading.candidates, again: occurrences, of: names, reading.found, tagged, reading.tokens, text,
            witness: reading.witness, officers: reading.officers)
        choose(&reading, joining.chosen(from: reading.candidates), text)
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
    let witness: EnglishWitness
    var tokens: [Token] = []
    var tagged: TaggedStretch?
    var officers = OfficerCues.none
    /// Candidates, which may overlap: organs, persons, and places and campaigns.
    var organs: [Mention] = []
    var persons: [Mention] = []
    var others: [Mention] = []
    /// All candidates, the tagger's too, with the evidence of each.
    var candidates: [Mention] = []
    /// What is chosen from them.
    var mentions: [Mention] = []
    var titles: [OfficeTitle] = []

    /// What the grammars found.
    var found: [Mention] { organs + persons + others }
}
