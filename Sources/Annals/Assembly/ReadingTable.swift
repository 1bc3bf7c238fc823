import Columns
import Graph
import Ontology

/// The readings of an archive side by side, as columns: what linking across articles works on.
///
/// Every text is a number in the pools of `columns`, whose statements and evidence are filled while readings are added;
/// their subjects and objects are ids of texts until the nodes have rows.
struct ReadingTable {
    var columns: GraphColumns
    private(set) var articles: [ArticleRow] = []
    var entities: [EntityRow] = []
    /// Surfaces with how often an entity of one article has them.
    private(set) var names: [(text: Int32, count: Int32)] = []
    private(set) var articleNodes = NodeColumns()
    /// Meetings and figures, as each article has them.
    private(set) var things = NodeColumns()

    /// What one article brought.
    struct ArticleRow {
        var id: Int32
        var document: Int32
        /// As in the graph: ISO, empty where unknown.
        var date: Int32
        var entities: Range<Int32>
        var statements: Range<Int32>
    }

    /// An entity as one article has it.
    struct EntityRow {
        var id: Int32
        /// The gazetteer's row; -1 where none fits.
        var row: Int32
        var canonicalZh: Int32
        var kind: Int32
        var home: Int32
        var mentions: Int32
        /// Where its names are in `names`: the Chinese from `namesZh` up to `namesEn`, the English from there.
        var namesZh: Int32
        var namesEn: Int32
        var namesEnd: Int32
        var type: EntityType
        var isPartial: Bool
        /// The date of its article, as in `ArticleRow`.
        var date: Int32
    }

    /// `columns` has no rows, but maybe room for them.
    init(columns: GraphColumns = GraphColumns()) { self.columns = columns }

    /// Adds a reading whose article is to have the id `article`.
    mutating func add(_ numbered: NumberedReading, as article: String) throws(DamagedReading) {
        try numbered.reading.withDecoder { decoder throws(DamagedReading) in
            var texts = TextNumbers(decoder, quotes: numbered.quotes)
            try add(&decoder, &texts, as: article)
        }
    }

    private mutating func add(
        _ decoder: inout ReadingDecoder, _ texts: inout TextNumbers, as article: String
    ) throws(DamagedReading) {
        let header = try decoder.header()
        let isRenamed = decoder.text(header.article) != article
        let id = columns.strings.insert(article)
        texts.set(header.article, to: id)
        let entityStart = Int32(entities.count)
        let statementStart = Int32(columns.statements.id.count)
        articleNodes.append(try decoder.node(), &texts, &columns.strings)
        let document = texts.id(header.document, &columns.strings)
        for _ in 0..<(try decoder.count()) {
            things.append(try decoder.node(), &texts, &columns.strings)
        }
        for _ in 0..<(try decoder.count()) { add(try decoder.entity(), &texts) }
        for _ in 0..<(try decoder.count()) {
            add(try decoder.statement(), &texts, of: isRenamed ? article : nil)
            for _ in 0..<(try decoder.count()) { add(try decoder.evidence(), &texts) }
            columns.statements.evidence.append(Int32(columns.evidence.start.count))
        }
        articles.append(
            ArticleRow(
                id: id, document: document, date: articleNodes.first[articleNodes.first.count - 1],
                entities: entityStart..<Int32(entities.count),
                statements: statementStart..<Int32(columns.statements.id.count)))
    }

    private mutating func add(_ entity: ReadingDecoder.EntityFields, _ texts: inout TextNumbers) {
        let start = Int32(names.count)
        for name in entity.namesZh { add(name, &texts) }
        let middle = Int32(names.count)
        for name in entity.namesEn { add(name, &texts) }
        entities.append(
            EntityRow(
                id: texts.id(entity.id, &columns.strings), row: entity.row ?? -1,
                canonicalZh: texts.id(entity.canonicalZh, &columns.strings),
                kind: texts.id(entity.kind, &columns.strings), home: texts.id(entity.home, &columns.strings),
                mentions: Int32(clamping: entity.mentions), namesZh: start, namesEn: middle,
                namesEnd: Int32(names.count), type: entity.type, isPartial: entity.isPartial,
                date: articleNodes.first[articleNodes.first.count - 1]))
    }

    private mutating func add(_ name: (text: Int, count: Int), _ texts: inout TextNumbers) {
        names.append((texts.id(name.text, &columns.strings), Int32(clamping: name.count)))
    }

    /// An article that could not keep its id tells its statements apart from those of the one that has it.
    private mutating func add(
        _ statement: ReadingDecoder.StatementFields, _ texts: inout TextNumbers, of renamed: String?
    ) {
        var id = texts.id(statement.id, &columns.strings)
        if let renamed {
            id = columns.strings.insert(StatementIdentity.id(columns.strings[id], in: renamed))
        }
        columns.statements.id.append(id)
        columns.statements.subject.append(texts.id(statement.subject, &columns.strings))
        columns.statements.object.append(texts.id(statement.object, &columns.strings))
        columns.statements.relation.append(statement.relation)
        columns.statements.certainty.append(statement.certainty)
        columns.statements.earliest.append(statement.earliest)
        columns.statements.latest.append(statement.latest)
        columns.statements.dateRole.append(statement.role)
        columns.statements.qualifiers.append(
            statement.qualifiers.map { texts.id($0, &columns.strings) })
    }

    private mutating func add(_ evidence: ReadingDecoder.EvidenceFields, _ texts: inout TextNumbers) {
        columns.evidence.article.append(texts.id(evidence.article, &columns.strings))
        columns.evidence.document.append(texts.id(evidence.document, &columns.strings))
        columns.evidence.language.append(evidence.language)
        columns.evidence.start.append(evidence.start)
        columns.evidence.end.append(evidence.end)
        columns.evidence.rule.append(texts.id(evidence.rule, &columns.strings))
        columns.evidence.quote.append(texts.quotes[evidence.quote])
    }
}

/// The numbers that the texts of one reading have in the pools of the table; each is looked up once.
struct TextNumbers {
    private let decoder: ReadingDecoder
    private var texts: [Int32]
    /// In their order in the reading.
    let quotes: [Int32]

    init(_ decoder: ReadingDecoder, quotes: [Int32]) {
        self.decoder = decoder
        self.quotes = quotes
        texts = Array(repeating: -1, count: decoder.texts.count)
    }

    /// Lets a text stand for another.
    mutating func set(_ number: Int, to id: Int32) { texts[number] = id }

    mutating func id(_ number: Int, _ pool: inout StringPool) -> Int32 {
        if texts[number] < 0 { texts[number] = pool.insert(decoder.bytes(of: decoder.texts[number])) }
        return texts[number]
    }
}

extension NodeColumns {
    fileprivate mutating func append(
        _ node: ReadingDecoder.NodeFields, _ texts: inout TextNumbers, _ pool: inout StringPool
    ) {
        id.append(texts.id(node.id, &pool))
        type.append(node.type.code)
        nameZh.append(texts.id(node.nameZh, &pool))
        nameEn.append(texts.id(node.nameEn, &pool))
        mentions.append(Int32(clamping: node.mentions))
        first.append(texts.id(node.first, &pool))
        last.append(texts.id(node.last, &pool))
        aliases.append(node.aliases.map { texts.id($0, &pool) })
        properties.append(node.properties.map { texts.id($0, &pool) })
    }
}
