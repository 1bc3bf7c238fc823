import Archive
import Extraction
import Linking
import Ontology
import Store

/// The mentions of one document, as columns: some 50 bytes a mention, so that those of a whole archive stay in memory.
struct ArticleMentions: Sendable {
    let document: String
    private(set) var rows: [Row] = []
    /// The ids of the nodes that `rows` point to.
    private(set) var entities: [String] = []
    /// The rules that `rows` point to.
    private var rules: [String] = []
    /// The texts of all rows, one after the other, in UTF-8.
    private var texts: [UInt8] = []

    struct Row: Sendable {
        var start: Int32
        var end: Int32
        var textStart: Int32
        var textEnd: Int32
        var entity: Int32
        var rule: UInt16
        var language: Language
        var type: EntityType
        var form: Mention.Form
        var confidence: Double
    }

    init(document: String) { self.document = document }

    /// The mentions of a linked article; `ids` are those of its entities.
    init(of linked: LinkedArticle, in article: Article, ids: [String]) {
        document = article.document
        entities = ids
        rows.reserveCapacity(linked.mentions.count)
        for mention in linked.mentions {
            append(mention.mention, article.text.quote(mention.mention.span), Int32(mention.entity))
        }
        sortRows()
    }

    /// Mentions of one document, each with the id of its node.
    init(document: String, _ mentions: [MentionRecord]) {
        self.document = document
        var numbers: [String: Int32] = [:]
        for mention in mentions {
            let entity = numbers[mention.entity] ?? Int32(entities.count)
            if Int(entity) == entities.count {
                entities.append(mention.entity)
                numbers[mention.entity] = entity
            }
            append(mention, entity)
        }
        sortRows()
    }

    var count: Int { rows.count }

    /// The mention of a row, as it is written.
    subscript(row: Int) -> MentionRecord {
        let row = rows[row]
        return MentionRecord(
            document: document, language: row.language, start: Int(row.start), end: Int(row.end),
            text: String(decoding: texts[Int(row.textStart)..<Int(row.textEnd)], as: UTF8.self),
            type: row.type, entity: entities[Int(row.entity)], form: row.form.rawValue,
            rule: rules[Int(row.rule)], confidence: row.confidence)
    }

    mutating func rename(_ ids: [String: String]) {
        for index in entities.indices { entities[index] = ids[entities[index]] ?? entities[index] }
    }

    /// Adds the mentions of another article of the same document.
    mutating func merge(_ other: ArticleMentions) {
        let entityCount = Int32(entities.count)
        entities += other.entities
        for row in other.rows {
            var row = row
            let text = other.texts[Int(row.textStart)..<Int(row.textEnd)]
            row.entity += entityCount
            row.rule = number(ofRule: other.rules[Int(row.rule)])
            (row.textStart, row.textEnd) = add(text)
            rows.append(row)
        }
        sortRows()
    }

    private mutating func append(_ mention: Mention, _ text: String, _ entity: Int32) {
        let (start, end) = add(text.utf8)
        rows.append(
            Row(
                start: Int32(mention.span.start), end: Int32(mention.span.end), textStart: start,
                textEnd: end,
                entity: entity, rule: number(ofRule: mention.rule), language: mention.language,
                type: mention.type, form: mention.form, confidence: mention.confidence))
    }

    private mutating func append(_ mention: MentionRecord, _ entity: Int32) {
        let (start, end) = add(mention.text.utf8)
        rows.append(
            Row(
                start: Int32(clamping: mention.start), end: Int32(clamping: mention.end), textStart: start,
                textEnd: end, entity: entity, rule: number(ofRule: mention.rule),
                language: mention.language, type: mention.type,
                form: Mention.Form(rawValue: mention.form) ?? .name, confidence: mention.confidence))
    }

    private mutating func add(_ text: some Sequence<UInt8>) -> (start: Int32, end: Int32) {
        let start = Int32(texts.count)
        texts.append(contentsOf: text)
        return (start, Int32(texts.count))
    }

    /// An article has some twenty rules, so that a search is as good as a dictionary.
    private mutating func number(ofRule rule: String) -> UInt16 {
        if let known = rules.firstIndex(of: rule) { return UInt16(known) }
        rules.append(rule)
        return UInt16(rules.count - 1)
    }

    private mutating func sortRows() {
        rows.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    }
}
