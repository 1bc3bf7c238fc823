import Archive
import Dates
import Extraction
import Graph
import Linking
import Ontology
import Patterns

/// Reads the statements of one linked article in both languages.
///
///     let statements = StatementExtractor(lexicon: lexicon, patterns: book).statements(in: article, linked)
///
/// A statement found in both languages is one statement with both witnesses; one found in one language gets the
/// sentence of the paired paragraph that names the same things as its second witness. Pure; linear in the text.
public struct StatementExtractor: Sendable {
    private let lexicon: Lexicon
    private let offices: ChineseOfficeGrammar
    private let englishOffices: EnglishOfficeGrammar
    private let names: NameStatements
    private let campaigns: CampaignStatements
    private let relations: RelationStatements
    private let figures: FigureStatements
    private let reports: ReportStatements
    private let wholes: BackgroundParts
    private let dates: DateReader
    private let meetingWords: [Language: [[UInt32]]]

    public init(lexicon: Lexicon, patterns: PatternBook) {
        self.lexicon = lexicon
        dates = DateReader(words: lexicon.calendar)
        meetingWords = [
            .chinese: Array(lexicon.lists["meeting-word"]), .english: Array(lexicon.lists["meeting-word-en"]),
        ]
        offices = ChineseOfficeGrammar(lexicon: lexicon)
        englishOffices = EnglishOfficeGrammar(lexicon: lexicon)
        reports = ReportStatements(lexicon: lexicon)
        names = NameStatements(lexicon: lexicon)
        wholes = BackgroundParts(lexicon: lexicon)
        campaigns = CampaignStatements(lexicon: lexicon, book: patterns)
        relations = RelationStatements(lexicon: lexicon, book: patterns)
        figures = FigureStatements(lexicon: lexicon)
    }

    /// In order of first evidence, then relation; one statement for each subject, relation, object and title.
    public func statements(in article: Article, _ linked: LinkedArticle) -> ArticleStatements {
        let article = article.pairingSentences(by: linked, lexicon)
        let text = article.text.folded
        let views = article.parts.map { part in
            SentenceView.all(
                of: part, linked, text,
                PartDates(
                    part, of: article, reader: dates, meetingWords: meetingWords[part.language, default: []]))
        }
        let related = relations.statements(in: article, views, linked)
        let figures = figures.statements(article, linked, views, firstThing: related.things.count)
        // What a pattern finds comes before what is only inferred.
        var found = reports.statements(article, linked) + related.statements
        let named = NamedBodies(linked)
        for sentence in views.joined() {
            found += offices(in: sentence, linked, text)
            if sentence.mentions.isEmpty { continue }
            found += names.statements(in: sentence, linked, named, text)
            found += campaigns.statements(in: sentence, linked, text)
        }
        found += figures.statements
        found += wholes.statements(in: views, linked, said: found)
        let doubtful = DoubtfulNames(linked)
        found.removeAll(where: doubtful.touch)
        found += mentionedIn(article, linked)
        let witnesses = WitnessPairing(article, views.flatMap { $0 })
        return ArticleStatements(
            statements: merged(found).map { witnesses.complete($0) }, things: related.things + figures.things)
    }

    /// The offices alone, as `statements` has them, undated and without second witnesses: which body each holder
    /// serves.
    public func offices(in article: Article, _ linked: LinkedArticle) -> [LocalStatement] {
        let text = article.text.folded
        var found: [LocalStatement] = []
        for sentence in article.parts.flatMap({ SentenceView.all(of: $0, linked, text) }) {
            found += offices(in: sentence, linked, text)
        }
        let doubtful = DoubtfulNames(linked)
        return merged(found.filter { !doubtful.touch($0) })
    }

    private func offices(
        in sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> [LocalStatement] {
        switch sentence.language {
        case .chinese: offices.statements(in: sentence, linked, text)
        case .english: englishOffices.statements(in: sentence, linked, text)
        }
    }

    private struct Key: Hashable {
        let subject: LocalStatement.Node
        let relation: Relation
        /// Nil for an office: its body may be another one in the translation.
        let object: LocalStatement.Node?

        init(_ statement: LocalStatement) {
            subject = statement.subject
            relation = statement.relation
            object = relation == .holdsOffice ? nil : statement.object
        }
    }

    /// One statement a subject, relation and object; an office found in Chinese keeps its Chinese title.
    private func merged(_ statements: [LocalStatement]) -> [LocalStatement] {
        var order: [LocalStatement] = []
        var index: [Key: [Int]] = [:]
        for statement in statements {
            let key = Key(statement)
            let known = index[key].map { same in
                same.sorted { left, _ in order[left].object == statement.object }
            }
            if let same = known?.first(where: { agrees(order[$0], statement) }) {
                order[same].absorb(statement)
            } else {
                index[key, default: []].append(order.count)
                order.append(statement)
            }
        }
        return order
    }

    /// Two offices are one where the Chinese titles are the same or one of them has none.
    private func agrees(_ known: LocalStatement, _ other: LocalStatement) -> Bool {
        guard known.relation == .holdsOffice else { return true }
        guard known.object == other.object else { return isTranslation(other, of: known) }
        guard let a = known.value("office_zh"), let b = other.value("office_zh") else { return true }
        return a == b
    }

    /// An English office of the same title as a Chinese one without an English witness: the Chinese names the body.
    private func isTranslation(_ english: LocalStatement, of known: LocalStatement) -> Bool {
        guard english.value("office_zh") == nil, known.value("office_zh") != nil,
            !known.evidence.contains(where: { $0.language == .english }),
            let a = known.value("office_en")?.lowercased(), let b = english.value("office_en")?.lowercased()
        else { return false }
        return a == b
    }

    private func mentionedIn(_ article: Article, _ linked: LinkedArticle) -> [LocalStatement] {
        var counts = [Int](repeating: 0, count: linked.entities.count)
        var evidence: [[SentenceEvidence]] = Array(repeating: [], count: linked.entities.count)
        var first = [Int](repeating: 0, count: linked.entities.count)
        for mention in linked.mentions {
            if counts[mention.entity] == 0 { first[mention.entity] = mention.mention.span.start }
            counts[mention.entity] += 1
            if !evidence[mention.entity].contains(where: { $0.language == mention.mention.language }) {
                evidence[mention.entity].append(
                    SentenceEvidence(
                        language: mention.mention.language, span: sentence(around: mention.mention, article),
                        rule: mention.mention.rule))
            }
        }
        return linked.entities.indices.filter { counts[$0] > 0 }.map { entity in
            LocalStatement(
                .entity(entity), .mentionedIn, .article,
                qualifiers: [
                    Property("count", String(counts[entity])),
                    Property("first_offset", String(first[entity])),
                ],
                certainty: .explicit,
                evidence: inOrder(evidence[entity]))
        }
    }

    /// At most one a language, Chinese first.
    private func inOrder(_ evidence: [SentenceEvidence]) -> [SentenceEvidence] {
        evidence.count < 2
            ? evidence : evidence.sorted { $0.language == .chinese && $1.language != .chinese }
    }

    private func sentence(around mention: Mention, _ article: Article) -> Span {
        article.part(mention.language)?.paragraphs.first { $0.span.contains(mention.span) }?.sentences
            .first { $0.contains(mention.span) } ?? mention.span
    }
}

extension LocalStatement {
    func value(_ key: String) -> String? { qualifiers.first { $0.key == key }?.value }

    /// Takes over what another finding of the same statement adds: a witness in a new language, missing qualifiers.
    mutating func absorb(_ other: LocalStatement) {
        certainty = min(certainty, other.certainty)
        for item in other.evidence where !evidence.contains(where: { $0.language == item.language }) {
            evidence.append(item)
        }
        for property in other.qualifiers where value(property.key) == nil { qualifiers.append(property) }
        qualifiers.sort { $0.key < $1.key }
        date = date ?? other.date
        evidence.sort { $0.language == .chinese && $1.language != .chinese }
    }
}
