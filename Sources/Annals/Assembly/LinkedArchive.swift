import Corrections
import Graph
import Ontology
import Store

/// The readings of an archive, linked and corrected.
struct LinkedArchive: Sendable {
    var graph: KnowledgeGraph
    /// By the id of the article: the ids that its reading has, with those of the graph.
    private(set) var renamed: [String: [String: String]] = [:]
    /// What is wrong with the ledger of corrections, and those of them that nothing answers to.
    private(set) var ledgerErrors: [LedgerError] = []

    /// Links readings: the same graph whatever their order and `threads`. Throws `DamagedReading` for bytes that annals
    /// did not write and `GraphError` for statements about nothing, which are both faults of whoever kept them.
    init(_ source: ReadingSource, corrections: LinkingCorrections?, lexicon: Lexicon, threads: Int) throws {
        graph = KnowledgeGraph()
        let articles = ArticleIdentity(of: source.headers).distinct
        var table = try ReadingTable(source, articles, threads: threads)
        for (article, ids) in table.settleNamesakes() { renamed[articles[article].id] = ids }
        if let corrections {
            try correct(&table, of: source, articles, corrections, threads)
        }
        let names = NodeCorrections(corrections?.corrections ?? Corrections(), lexicon: lexicon)
        graph = try table.graph(NodeAssembly(lexicon: lexicon, corrections: names, threads: threads))
    }

    /// Fills the table anew where a correction concerns anything in it.
    private mutating func correct(
        _ table: inout ReadingTable, of source: ReadingSource, _ articles: [ArticleIdentity.Distinct],
        _ corrections: LinkingCorrections, _ threads: Int
    ) throws {
        let concerned = table.articles(naming: corrections.targets)
        var readings = try source.readings(at: concerned.map { articles[$0].reading })
        for (place, article) in concerned.enumerated() {
            readings[place].identify(as: articles[article].id)
            readings[place].rename(renamed[articles[article].id] ?? [:])
        }
        let uncorrected = readings
        ledgerErrors = corrections.apply(to: &readings)
        guard !concerned.isEmpty else { return }
        for reading in uncorrected { noteIDs(of: reading, corrections.corrections) }
        let corrected = Dictionary(uniqueKeysWithValues: zip(concerned, readings.map(EncodedReading.init)))
        let namesakes = renamed
        table = try ReadingTable(source, articles, corrected: corrected, threads: threads)
        for (number, article) in articles.enumerated() where corrected[number] == nil {
            if let ids = namesakes[article.id] { table.rename(ids, in: number) }
        }
    }

    /// Notes where corrections lead the ids of an article in which namesakes are told apart already.
    private mutating func noteIDs(of reading: ArticleReading, _ corrections: Corrections) {
        let article = reading.article.id
        var ids = (renamed[article] ?? [:]).mapValues { corrections.nodeID($0, inArticle: article) }
        let settled = Set((renamed[article] ?? [:]).values)
        for entity in reading.entities where !settled.contains(entity.id) {
            let id = corrections.nodeID(entity.id, inArticle: article)
            if id != entity.id { ids[entity.id] = id }
        }
        if !ids.isEmpty { renamed[article] = ids }
    }
}

extension ReadingTable {
    /// The numbers of the articles in which one of some ids stands, ascending.
    fileprivate func articles(naming ids: Set<String>) -> [Int] {
        let wanted = Set(ids.compactMap { columns.strings.id(of: $0) })
        guard !wanted.isEmpty else { return [] }
        let statements = columns.statements
        return articles.indices.filter { number in
            let article = articles[number]
            return wanted.contains(article.id)
                || entities[article.entities.asPlaces].contains { wanted.contains($0.id) }
                || article.statements.asPlaces.contains {
                    wanted.contains(statements.id[$0]) || wanted.contains(statements.subject[$0])
                        || wanted.contains(statements.object[$0])
                }
        }
    }

    /// The graph of the table, which is used up.
    fileprivate mutating func graph(_ assembly: NodeAssembly) throws -> KnowledgeGraph {
        columns.nodes = assembly.nodes(of: &self)
        try placeEnds()
        columns.gatherEdges()
        return KnowledgeGraph(columns: columns)
    }

    /// Gives subjects and objects the rows of their nodes in place of their ids.
    private mutating func placeEnds() throws(GraphError) {
        var rows = [Int32](repeating: -1, count: columns.strings.count)
        for (row, id) in columns.nodes.id.enumerated() { rows[Int(id)] = Int32(row) }
        for statement in columns.statements.id.indices {
            let ends = (columns.statements.subject[statement], columns.statements.object[statement])
            for end in [ends.0, ends.1] where rows[Int(end)] < 0 {
                throw .unknownNode(
                    id: columns.strings[end],
                    statement: columns.strings[columns.statements.id[statement]])
            }
            columns.statements.subject[statement] = rows[Int(ends.0)]
            columns.statements.object[statement] = rows[Int(ends.1)]
        }
    }
}
