import Exchange
import Graph
import Ontology
import Store

/// Reads the lines that `annals extract --for-linking` writes.
///
///     let decoder = ArticleReadingDecoder(gazetteer: lexicon.gazetteer)
///     let reading = try decoder.reading(line: bytes, file: "part-00000", number: 17)
///
/// Members that are not known are passed over. Errors name file and line, what is wrong with it and what should stand
/// there. Linear in the line.
struct ArticleReadingDecoder: Sendable {
    private let rows: [String: Int32]

    init(gazetteer: Gazetteer) {
        rows = Dictionary(
            (0..<Int32(gazetteer.rowCount)).map { (gazetteer[$0].id, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// `number` is that of the line in its file, from 1.
    func reading(
        line: UnsafeBufferPointer<UInt8>, file: String, number: Int
    ) throws(ExchangeError) -> ArticleReading {
        var scanner = JSONScanner(line, file: file, line: number)
        var fields = Fields()
        try scanner.forEachMember { scanner, key throws(ExchangeError) in
            try read(key, from: &scanner, into: &fields)
        }
        try scanner.end()
        return try fields.reading(&scanner)
    }

    private func read(
        _ key: String, from scanner: inout JSONScanner, into fields: inout Fields
    ) throws(ExchangeError) {
        switch key {
        case "document": fields.document = try scanner.text(key)
        case "format": fields.format = try scanner.integer(key)
        case "article": fields.article = try Node(from: &scanner)
        case "date": fields.date = try scanner.day(key)
        case "fingerprint": fields.fingerprint = try scanner.text(key)
        case "entities":
            try scanner.forEachItem { scanner throws(ExchangeError) in
                fields.entities.append(try NamedEntity(from: &scanner, rows: rows))
            }
        case "things":
            try scanner.forEachItem { scanner throws(ExchangeError) in
                fields.things.append(try Node(from: &scanner))
            }
        case "mentions":
            try scanner.forEachItem { scanner throws(ExchangeError) in
                fields.mentions.append(try MentionRecord(from: &scanner))
            }
        case "statements":
            try scanner.forEachItem { scanner throws(ExchangeError) in
                fields.statements.append(try Statement(from: &scanner))
            }
        default: try scanner.skip()
        }
    }
}

/// What a line has said so far.
private struct Fields {
    var document: String?
    var format: Int?
    var article: Node?
    var date: CalendarDate?
    var fingerprint: String?
    var entities: [NamedEntity] = []
    var things: [Node] = []
    var mentions: [MentionRecord] = []
    var statements: [Statement] = []

    /// The reading; the mentions and the evidence get the document and the article that the line has once.
    func reading(_ scanner: inout JSONScanner) throws(ExchangeError) -> ArticleReading {
        let format = try scanner.required(format, "format")
        guard format == ArticleReading.wireFormat else {
            throw scanner.content(
                found: "the line is of format \(format)",
                expected: "\(ArticleReading.wireFormat), as this version of annals writes; extract anew")
        }
        var reading = ArticleReading(
            article: try scanner.required(article, "article"),
            document: try scanner.required(document, "document"), date: date,
            fingerprint: try scanner.required(fingerprint, "fingerprint"), entities: entities, things: things,
            mentions: mentions, statements: statements)
        if let unknown = reading.unknownNode {
            throw scanner.content(
                found: "a mention or statement of \"\(unknown.prefix(60))\"",
                expected: "the id of one of the line's entities or things")
        }
        for index in reading.mentions.indices { reading.mentions[index].document = reading.document }
        for index in reading.statements.indices {
            for item in reading.statements[index].evidence.indices {
                reading.statements[index].evidence[item].document = reading.document
                reading.statements[index].evidence[item].article = reading.article.id
            }
        }
        return reading
    }
}

extension ArticleReading {
    /// A node that something is said of and that is not among those of the reading.
    fileprivate var unknownNode: String? {
        let entities = Set(entities.map(\.id))
        if let mention = mentions.first(where: { !entities.contains($0.entity) }) { return mention.entity }
        let known = entities.union(things.map(\.id)).union([article.id])
        return statements.lazy.flatMap { [$0.subject, $0.object] }.first { !known.contains($0) }
    }
}
