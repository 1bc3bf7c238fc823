import Archive
import Extraction
import Graph
import Linking
import Ontology
import Patterns
import Statements
import Store
import Tagging

/// What one article gives to the graph: its own node, its entities, mentions and statements, all with ids.
struct ArticleReading: Sendable {
    var article: Node
    var document: String
    var date: CalendarDate?
    /// A hash of the text, the same wherever the file lies.
    var fingerprint: String
    var entities: [NamedEntity]
    /// Meetings and figures, as nodes.
    var things: [Node]
    var mentions: [MentionRecord]
    var statements: [Statement]
}

/// An entity of one article under the id of its node.
struct NamedEntity: Sendable {
    var id: String
    var type: EntityType
    var row: Int32?
    var canonicalZh: String
    var kind: String
    /// Whether only a surname is known: 杜部长.
    var isPartial: Bool
    var namesZh: [String: Int]
    var namesEn: [String: Int]
    /// The province in which the article has a person: see `Namesakes`. "" where unknown.
    var home: String
}

/// Reads one article from text to statements. A class: what all tasks share is large, and is not copied for each.
final class ArticleReader: Sendable {
    private let chinese: ChineseExtractor
    private let english: EnglishExtractor
    private let linker: ArticleLinker
    private let statements: StatementExtractor
    private let identity: EntityIdentity
    private let romanization: NameRomanization

    init(lexicon: Lexicon, patterns: PatternBook, tagger: Tagger?) {
        chinese = ChineseExtractor(lexicon: lexicon, tagger: tagger)
        english = EnglishExtractor(lexicon: lexicon)
        linker = ArticleLinker(lexicon: lexicon)
        statements = StatementExtractor(lexicon: lexicon, patterns: patterns)
        identity = EntityIdentity(lexicon: lexicon)
        romanization = NameRomanization(lexicon: lexicon)
    }

    /// The mentions alone: what does not tell what they are of is left out.
    func extract(_ article: Article) -> ArticleExtract {
        let linked = linked(article)
        // Only people without a row of their own are told apart by their home.
        let hasUnlisted = linked.entities.contains { $0.type == .person && $0.row == nil }
        let homes = hasUnlisted ? homes(linked, statements.offices(in: article, linked)) : [:]
        var ids = [String](repeating: "", count: linked.entities.count)
        var persons: [Namesakes.Person] = []
        for index in Set(linked.mentions.map(\.entity)).sorted() {
            ids[index] = identity.id(of: index, in: linked, article: article.id)
            if linked.entities[index].type == .person, linked.entities[index].row == nil {
                persons.append(Namesakes.Person(id: ids[index], home: homes[index] ?? ""))
            }
        }
        return ArticleExtract(
            origin: Namesakes.Origin(
                article: nodeID(article), document: article.document, date: article.date),
            mentions: ArticleMentions(of: linked, in: article, ids: ids), persons: persons)
    }

    /// What was weighed for each name before linking.
    func explain(_ article: Article) -> [NameExplanation] {
        let translated = article.part(.english).map { english.extract(from: $0, of: article) } ?? Extraction()
        let witness = EnglishWitness(translated.mentions)
        return article.parts.flatMap { part in
            switch part.language {
            case .chinese:
                NameExplanation.of(
                    candidates: chinese.candidates(in: part, of: article, witness: witness),
                    chosen: chinese.extract(from: part, of: article, witness: witness).mentions, in: article)
            case .english:
                NameExplanation.of(candidates: [], chosen: translated.mentions, in: article)
            }
        }
    }

    func linked(_ article: Article) -> LinkedArticle {
        let translated = article.part(.english).map { english.extract(from: $0, of: article) } ?? Extraction()
        let witness = EnglishWitness(translated.mentions)
        let extractions = article.parts.map { part in
            switch part.language {
            case .chinese: chinese.extract(from: part, of: article, witness: witness)
            case .english: translated
            }
        }
        return linker.link(article, extractions)
    }

    func read(_ article: Article) -> ArticleReading {
        let linked = linked(article)
        let said = statements.statements(in: article, linked)
        let homes = homes(linked, said.statements)
        let ids = linked.entities.indices.map { identity.id(of: $0, in: linked, article: article.id) }
        let things = said.things.map { identity.node(of: $0, date: article.date) }
        let node = articleNode(article)
        return ArticleReading(
            article: node, document: article.document, date: article.date, fingerprint: fingerprint(article),
            entities: entities(linked, said.statements, ids, homes), things: things,
            mentions: linked.mentions.map { record($0, ids, article) },
            statements: StatementIdentity.identified(
                said.statements.map { statement($0, ids, things.map(\.id), node.id, article) }))
    }

    /// The province of the office that a person holds in this article; for others the province of the dateline,
    /// unless it is the capital, where people of all provinces are in the news.
    private func homes(_ linked: LinkedArticle, _ said: [LocalStatement]) -> [Int: String] {
        var homes: [Int: String] = [:]
        var holders: Set<Int> = []
        for statement in said where statement.relation == .holdsOffice {
            guard case .entity(let person) = statement.subject, case .entity(let body) = statement.object
            else { continue }
            holders.insert(person)
            if homes[person, default: ""].isEmpty { homes[person] = identity.province(of: body, in: linked) }
        }
        guard linked.datelineProvince != Self.capital else { return homes }
        for index in linked.entities.indices
        where linked.entities[index].type == .person && !holders.contains(index) {
            let name = linked.entities[index].nameZh
            if romanization.isChineseName(name) { homes[index] = linked.datelineProvince }
        }
        return homes
    }

    private static let capital = "北京市"

    private func fingerprint(_ article: Article) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for part in article.parts {
            for scalar in article.text.folded[part.span.range] {
                hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3
            }
        }
        return String(hash, radix: 36)
    }

    /// Entities that are mentioned or take part in a statement.
    private func entities(
        _ linked: LinkedArticle, _ said: [LocalStatement], _ ids: [String], _ homes: [Int: String]
    )
        -> [NamedEntity]
    {
        var used = Set(linked.mentions.map(\.entity))
        for statement in said {
            for node in [statement.subject, statement.object] {
                if case .entity(let index) = node { used.insert(index) }
            }
        }
        return used.sorted().map { index in
            let entity = linked.entities[index]
            return NamedEntity(
                id: ids[index], type: entity.type, row: entity.row, canonicalZh: entity.canonicalZh,
                kind: entity.kind, isPartial: entity.isPartial, namesZh: entity.namesZh,
                namesEn: entity.namesEn, home: homes[index] ?? "")
        }
    }

    private func record(_ linked: LinkedMention, _ ids: [String], _ article: Article) -> MentionRecord {
        let mention = linked.mention
        return MentionRecord(
            document: article.document, language: mention.language, start: mention.span.start,
            end: mention.span.end, text: article.text.quote(mention.span), type: mention.type,
            entity: ids[linked.entity], form: mention.form.rawValue, rule: mention.rule,
            confidence: mention.confidence)
    }

    private func statement(
        _ local: LocalStatement, _ ids: [String], _ things: [String], _ article: String, _ source: Article
    ) -> Statement {
        func id(_ node: LocalStatement.Node) -> String {
            switch node {
            case .entity(let index): ids[index]
            case .thing(let index): things[index]
            case .article: article
            }
        }
        let evidence = local.evidence.map {
            Evidence(
                article: article, document: source.document, language: $0.language, start: $0.span.start,
                end: $0.span.end, quote: source.text.quote($0.span), rule: $0.rule)
        }
        return Statement(
            id: "", subject: id(local.subject), relation: local.relation, object: id(local.object),
            qualifiers: local.qualifiers, date: local.date, certainty: local.certainty, evidence: evidence)
    }

    private func nodeID(_ article: Article) -> String { "article:\(article.id)" }

    private func articleNode(_ article: Article) -> Node {
        func headline(_ language: Language) -> String {
            article.part(language)?.headline.map(article.text.quote) ?? ""
        }
        let date = article.date?.description ?? ""
        let properties = [
            Property("document", article.document), Property("page", article.page.map(String.init) ?? ""),
            Property("author", article.author ?? ""), Property("paper", article.paper ?? ""),
            Property("content_hash", EntityIdentity.hash(article.text.quote(Span(0, article.text.count)))),
        ]
        return Node(
            id: nodeID(article), type: .article, nameZh: headline(.chinese),
            nameEn: headline(.english),
            mentions: 0, first: date, last: date,
            properties: properties.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key })
    }
}
