import Columns
import Graph
import Ontology
import Store

/// Writes a reading as bytes. What each part is made of, `ReadingDecoder` says in the same order.
struct ReadingEncoder {
    private var texts = LocalTexts()
    private var quotes = LocalTexts()
    private var body: [UInt8] = []

    var bytes: [UInt8] { texts.bytes + quotes.bytes + body }

    mutating func append(_ reading: ArticleReading) {
        append(reading.article.id)
        append(reading.document)
        append(day: reading.date)
        append(reading.fingerprint)
        append(reading.article)
        append(list: reading.things) { $0.append($1) }
        appendEntities(of: reading)
        append(list: reading.statements) { $0.append($1) }
        append(list: reading.mentions) { $0.append($1) }
    }

    /// Each with the number of its mentions, which the first of several under one id has.
    private mutating func appendEntities(of reading: ArticleReading) {
        var counts: [String: Int] = [:]
        for mention in reading.mentions { counts[mention.entity, default: 0] += 1 }
        append(list: reading.entities) { encoder, entity in
            encoder.append(entity)
            encoder.append(counts.removeValue(forKey: entity.id) ?? 0)
        }
    }

    private mutating func append(_ entity: NamedEntity) {
        append(entity.id)
        body.append(entity.type.code)
        append(entity.row.map { Int($0) + 1 } ?? 0)
        append(entity.canonicalZh)
        append(entity.kind)
        body.append(entity.isPartial ? 1 : 0)
        append(entity.home)
        append(counts: entity.namesZh)
        append(counts: entity.namesEn)
    }

    private mutating func append(counts: [String: Int]) {
        append(list: counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            $0.append($1.key)
            $0.append($1.value)
        }
    }

    private mutating func append(_ node: Node) {
        append(node.id)
        body.append(node.type.code)
        append(node.nameZh)
        append(node.nameEn)
        append(node.mentions)
        append(node.first)
        append(node.last)
        append(list: node.aliases) { $0.append($1) }
        append(list: node.properties) { $0.append($1) }
    }

    private mutating func append(_ statement: Statement) {
        append(statement.id)
        append(statement.subject)
        append(statement.object)
        body.append(statement.relation.code)
        body.append(statement.certainty.code)
        body.append(statement.date?.role.code ?? DateRange.Role.noCode)
        if let date = statement.date {
            append(signed: date.earliest.dayNumber)
            append(signed: date.latest.dayNumber)
        }
        append(list: statement.qualifiers) { $0.append($1) }
        append(list: statement.evidence) { $0.append($1) }
    }

    private mutating func append(_ item: Evidence) {
        append(item.article)
        append(item.document)
        body.append(item.language.code)
        append(item.start)
        append(item.end)
        append(item.rule)
        append(quotes.number(of: item.quote))
    }

    private mutating func append(_ mention: MentionRecord) {
        append(mention.document)
        body.append(mention.language.code)
        append(mention.start)
        append(mention.end)
        append(mention.text)
        body.append(mention.type.code)
        append(mention.entity)
        append(mention.form)
        append(mention.rule)
        withUnsafeBytes(of: mention.confidence.bitPattern.littleEndian) { body.append(contentsOf: $0) }
    }

    private mutating func append(_ property: Property) {
        append(property.key)
        append(property.value)
    }

    private mutating func append<Item>(
        list: some Collection<Item>, _ item: (inout ReadingEncoder, Item) -> Void
    ) {
        append(list.count)
        for element in list { item(&self, element) }
    }

    /// A day, or its absence.
    private mutating func append(day: CalendarDate?) {
        body.append(day == nil ? 0 : 1)
        if let day { append(signed: day.dayNumber) }
    }

    private mutating func append(_ text: String) { append(texts.number(of: text)) }
    private mutating func append(_ number: Int) { body.append(number: number) }
    /// Zigzag: small numbers of either sign are short.
    private mutating func append(signed number: Int) { append(number << 1 ^ number >> (Int.bitWidth - 1)) }
}

/// The texts of one reading, each once, in the order in which they came.
private struct LocalTexts {
    private var pool = StringPool(expecting: 500)

    mutating func number(of text: String) -> Int { Int(pool.insert(text)) }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(number: pool.count)
        for id in 0..<Int32(pool.count) {
            pool.withBytes(of: id) { text in
                bytes.append(number: text.count)
                bytes.append(contentsOf: text)
            }
        }
        return bytes
    }
}

extension [UInt8] {
    fileprivate mutating func append(number: Int) {
        var rest = UInt(bitPattern: number)
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }
}
