import Graph
import Ontology
import Store

/// Walks over the bytes of a reading, from its start to its end. Every number is checked: texts and quotes that are named
/// are there, codes mean something, no list is longer than the bytes that are left.
struct ReadingDecoder {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0
    /// Where the texts and quotes lie in `bytes`.
    private(set) var texts: [Range<Int>] = []
    private(set) var quotes: [Range<Int>] = []

    init(_ bytes: UnsafeRawBufferPointer) throws(DamagedReading) {
        self.bytes = bytes
        texts = try table()
        quotes = try table()
    }

    func bytes(of range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeRawBufferPointer(rebasing: bytes[range]).assumingMemoryBound(to: UInt8.self)
    }

    func text(_ number: Int) -> String { String(decoding: bytes[texts[number]], as: UTF8.self) }

    private mutating func table() throws(DamagedReading) -> [Range<Int>] {
        try list { decoder throws(DamagedReading) in
            let length = try decoder.number()
            guard length <= decoder.bytes.count - decoder.position else { throw decoder.damage }
            let start = decoder.position
            decoder.position += length
            return start..<decoder.position
        }
    }

    // MARK: Parts, in the order of the bytes

    /// The numbers of the texts of a header.
    mutating func header() throws(DamagedReading) -> (
        article: Int, document: Int, date: Int32?, fingerprint: Int
    ) {
        let article = try textNumber()
        let document = try textNumber()
        let date = try byte() == 0 ? nil : try signed()
        return (article, document, date, try textNumber())
    }

    /// The fields of a node; the numbers are those of texts, but for `mentions` and `type`.
    struct NodeFields {
        var id: Int
        var type: EntityType
        var nameZh: Int
        var nameEn: Int
        var mentions: Int
        var first: Int
        var last: Int
        var aliases: [Int]
        /// Keys and values in turn.
        var properties: [Int]
    }

    mutating func node() throws(DamagedReading) -> NodeFields {
        NodeFields(
            id: try textNumber(), type: try coded(), nameZh: try textNumber(), nameEn: try textNumber(),
            mentions: try number(), first: try textNumber(), last: try textNumber(),
            aliases: try list { decoder throws(DamagedReading) in try decoder.textNumber() },
            properties: try pairs())
    }

    struct EntityFields {
        var id: Int
        var type: EntityType
        var row: Int32?
        var canonicalZh: Int
        var kind: Int
        var isPartial: Bool
        var home: Int
        /// Texts with how often they are used.
        var namesZh: [(text: Int, count: Int)]
        var namesEn: [(text: Int, count: Int)]
        var mentions: Int
    }

    mutating func entity() throws(DamagedReading) -> EntityFields {
        EntityFields(
            id: try textNumber(), type: try coded(), row: try row(), canonicalZh: try textNumber(),
            kind: try textNumber(), isPartial: try byte() != 0, home: try textNumber(),
            namesZh: try counts(), namesEn: try counts(), mentions: try number())
    }

    struct StatementFields {
        var id: Int
        var subject: Int
        var object: Int
        /// Codes of `Relation`, `Certainty` and `DateRange.Role`.
        var relation: UInt8
        var certainty: UInt8
        var role: UInt8
        /// Days since 1970-01-01; 0 without a role.
        var earliest: Int32
        var latest: Int32
        var qualifiers: [Int]
    }

    /// A statement; the number of its evidence follows, and the evidence itself.
    mutating func statement() throws(DamagedReading) -> StatementFields {
        let (id, subject, object) = (try textNumber(), try textNumber(), try textNumber())
        let (relation, certainty) = (try code(of: Relation.self), try code(of: Certainty.self))
        let role = try role()
        let isDated = role != DateRange.Role.noCode
        return StatementFields(
            id: id, subject: subject, object: object, relation: relation, certainty: certainty, role: role,
            earliest: isDated ? try signed() : 0, latest: isDated ? try signed() : 0, qualifiers: try pairs())
    }

    struct EvidenceFields {
        var article: Int
        var document: Int
        /// The code of a `Language`.
        var language: UInt8
        var start: Int32
        var end: Int32
        var rule: Int
        /// The number of a quote.
        var quote: Int
    }

    mutating func evidence() throws(DamagedReading) -> EvidenceFields {
        EvidenceFields(
            article: try textNumber(), document: try textNumber(), language: try code(of: Language.self),
            start: try small(), end: try small(), rule: try textNumber(),
            quote: try number(below: quotes.count))
    }

    mutating func mention() throws(DamagedReading) -> MentionRecord {
        MentionRecord(
            document: text(try textNumber()), language: try coded(), start: try number(), end: try number(),
            text: text(try textNumber()), type: try coded(), entity: text(try textNumber()),
            form: text(try textNumber()), rule: text(try textNumber()), confidence: try double())
    }

    // MARK: Numbers

    var damage: DamagedReading { DamagedReading(position: position) }

    mutating func count() throws(DamagedReading) -> Int { try number(below: bytes.count - position + 1) }

    mutating func list<Item>(
        _ item: (inout ReadingDecoder) throws(DamagedReading) -> Item
    ) throws(DamagedReading) -> [Item] {
        let count = try count()
        var items: [Item] = []
        items.reserveCapacity(count)
        for _ in 0..<count { items.append(try item(&self)) }
        return items
    }

    private mutating func pairs() throws(DamagedReading) -> [Int] {
        let count = try count()
        var numbers: [Int] = []
        for _ in 0..<count * 2 { numbers.append(try textNumber()) }
        return numbers
    }

    private mutating func counts() throws(DamagedReading) -> [(text: Int, count: Int)] {
        try list { decoder throws(DamagedReading) in (try decoder.textNumber(), try decoder.number()) }
    }

    private mutating func textNumber() throws(DamagedReading) -> Int { try number(below: texts.count) }

    private mutating func row() throws(DamagedReading) -> Int32? {
        let number = try small()
        return number == 0 ? nil : number - 1
    }

    private mutating func role() throws(DamagedReading) -> UInt8 {
        let code = try byte()
        guard code == DateRange.Role.noCode || DateRange.Role.codes.has(code) else { throw damage }
        return code
    }

    private mutating func coded<Value: Coded>() throws(DamagedReading) -> Value {
        Value(code: try code(of: Value.self))
    }

    private mutating func code<Value: Coded>(of type: Value.Type) throws(DamagedReading) -> UInt8 {
        let code = try byte()
        guard type.codes.has(code) else { throw damage }
        return code
    }

    private mutating func number(below limit: Int) throws(DamagedReading) -> Int {
        let number = try number()
        guard number < limit else { throw damage }
        return number
    }

    private mutating func small() throws(DamagedReading) -> Int32 {
        Int32(try number(below: Int(Int32.max)))
    }

    private mutating func signed() throws(DamagedReading) -> Int32 {
        let number = try number()
        guard let value = Int32(exactly: number >> 1 ^ -(number & 1)) else { throw damage }
        return value
    }

    mutating func number() throws(DamagedReading) -> Int {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < bytes.count, shift < 63 {
            let byte = bytes[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            guard byte >= 0x80 else {
                guard value <= UInt64(Int.max) else { break }
                return Int(value)
            }
            shift += 7
        }
        throw damage
    }

    private mutating func byte() throws(DamagedReading) -> UInt8 {
        guard position < bytes.count else { throw damage }
        position += 1
        return bytes[position - 1]
    }

    private mutating func double() throws(DamagedReading) -> Double {
        guard bytes.count - position >= 8 else { throw damage }
        let bits = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        position += 8
        return Double(bitPattern: UInt64(littleEndian: bits))
    }
}

extension ReadingDecoder {
    /// All of it, as values.
    mutating func reading() throws(DamagedReading) -> ArticleReading {
        let header = try header()
        let article = node(try node())
        let things = try list { decoder throws(DamagedReading) in decoder.node(try decoder.node()) }
        let entities = try list { decoder throws(DamagedReading) in decoder.entity(try decoder.entity()) }
        let statements = try list { decoder throws(DamagedReading) in
            let fields = try decoder.statement()
            let evidence = try decoder.list { decoder throws(DamagedReading) in
                decoder.evidence(try decoder.evidence())
            }
            return decoder.statement(fields, evidence)
        }
        let mentions = try list { decoder throws(DamagedReading) in try decoder.mention() }
        return ArticleReading(
            article: article, document: text(header.document),
            date: header.date.map { CalendarDate(dayNumber: Int($0)) }, fingerprint: text(header.fingerprint),
            entities: entities, things: things, mentions: mentions, statements: statements)
    }

    /// The mentions alone.
    mutating func mentions() throws(DamagedReading) -> [MentionRecord] {
        _ = try header()
        _ = try node()
        for _ in 0..<(try count()) { _ = try node() }
        for _ in 0..<(try count()) { _ = try entity() }
        for _ in 0..<(try count()) {
            _ = try statement()
            for _ in 0..<(try count()) { _ = try evidence() }
        }
        return try list { decoder throws(DamagedReading) in try decoder.mention() }
    }

    private func node(_ fields: NodeFields) -> Node {
        Node(
            id: text(fields.id), type: fields.type, nameZh: text(fields.nameZh), nameEn: text(fields.nameEn),
            aliases: fields.aliases.map(text), mentions: fields.mentions, first: text(fields.first),
            last: text(fields.last), properties: properties(fields.properties))
    }

    private func entity(_ fields: EntityFields) -> NamedEntity {
        func names(_ counts: [(text: Int, count: Int)]) -> [String: Int] {
            Dictionary(counts.map { (text($0.text), $0.count) }) { $0 + $1 }
        }
        return NamedEntity(
            id: text(fields.id), type: fields.type, row: fields.row, canonicalZh: text(fields.canonicalZh),
            kind: text(fields.kind), isPartial: fields.isPartial, namesZh: names(fields.namesZh),
            namesEn: names(fields.namesEn), home: text(fields.home))
    }

    private func statement(_ fields: StatementFields, _ evidence: [Evidence]) -> Statement {
        Statement(
            id: text(fields.id), subject: text(fields.subject), relation: Relation(code: fields.relation),
            object: text(fields.object), qualifiers: properties(fields.qualifiers), date: date(of: fields),
            certainty: Certainty(code: fields.certainty), evidence: evidence)
    }

    private func date(of fields: StatementFields) -> DateRange? {
        guard fields.role != DateRange.Role.noCode else { return nil }
        return DateRange(
            earliest: CalendarDate(dayNumber: Int(fields.earliest)),
            latest: CalendarDate(dayNumber: Int(fields.latest)), role: DateRange.Role(code: fields.role))
    }

    private func evidence(_ fields: EvidenceFields) -> Evidence {
        Evidence(
            article: text(fields.article), document: text(fields.document),
            language: Language(code: fields.language), start: Int(fields.start), end: Int(fields.end),
            quote: String(decoding: bytes(of: quotes[fields.quote]), as: UTF8.self), rule: text(fields.rule))
    }

    private func properties(_ texts: [Int]) -> [Property] {
        stride(from: 0, to: texts.count, by: 2).map { Property(text(texts[$0]), text(texts[$0 + 1])) }
    }
}
