import Ontology

/// The typed graph in memory: nodes, edges and the statements behind the edges.
///
///     for node in graph.nodes where node.type == .person { print(node.name) }
///     graph[edge: 3].statements.map { graph[statement: $0].evidence }
///
/// The graph is kept as columns, and values are made when they are asked for: walking over all of it costs little
/// memory, and asking for one field of many rows is best done with `ids`, `types`, `sources` and `targets`. A graph
/// does not change; `GraphBuilder` makes another.
public struct KnowledgeGraph: Sendable {
    private let storage: GraphStorage

    public init() { self.init(columns: GraphColumns()) }

    package init(columns: GraphColumns) { storage = GraphStorage(columns) }

    /// A graph of values that belong together: the ends of edges and the statements of edges are places in the other
    /// lists, and statements name nodes that are there; those that do not are left out.
    public init(nodes: some Sequence<Node>, edges: some Sequence<Edge>, statements: some Sequence<Statement>)
    {
        var columns = GraphColumns()
        for node in nodes { columns.append(node) }
        let rows = Dictionary(
            columns.nodes.id.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        func row(_ id: String) -> Int32? { columns.strings.id(of: id).flatMap { rows[$0] } }
        for statement in statements {
            guard let subject = row(statement.subject), let object = row(statement.object) else { continue }
            columns.append(statement, subject: subject, object: object)
        }
        for edge in edges { columns.append(edge) }
        self.init(columns: columns)
    }

    package var columns: GraphColumns { storage.columns }

    public var nodes: NodeList { NodeList(storage: storage) }
    public var edges: EdgeList { EdgeList(storage: storage) }
    public var statements: StatementList { StatementList(storage: storage) }
}

/// The columns of a graph, shared by all who look at it.
final class GraphStorage: Sendable {
    let columns: GraphColumns

    init(_ columns: GraphColumns) { self.columns = columns }
}

/// A node: an entity or an article.
public struct Node: Sendable, Hashable {
    public var id: String
    public var type: EntityType
    public var nameZh: String
    public var nameEn: String
    /// All other surface forms, sorted.
    public var aliases: [String]
    /// How often it is mentioned.
    public var mentions: Int
    /// First and last date of the articles that mention it, ISO, "" where unknown.
    public var first: String
    public var last: String
    /// Everything else that a writer shows: class, start, end, wikidata, lat, lon, note ... sorted by key.
    public var properties: [Property]

    public init(
        id: String, type: EntityType, nameZh: String = "", nameEn: String = "", aliases: [String] = [],
        mentions: Int = 0, first: String = "", last: String = "", properties: [Property] = []
    ) {
        self.id = id
        self.type = type
        self.nameZh = nameZh
        self.nameEn = nameEn
        self.aliases = aliases
        self.mentions = mentions
        self.first = first
        self.last = last
        self.properties = properties
    }

    /// The name a reader sees: Chinese where there is one, else English, else the id.
    public var name: String { !nameZh.isEmpty ? nameZh : !nameEn.isEmpty ? nameEn : id }
}

public struct Property: Sendable, Hashable {
    public var key: String
    public var value: String

    public init(_ key: String, _ value: String) {
        self.key = key
        self.value = value
    }
}

/// A plain edge: all statements with one subject, relation and object.
public struct Edge: Sendable, Hashable {
    /// Indexes into `KnowledgeGraph.nodes`.
    public var source: Int32
    public var target: Int32
    public var relation: Relation
    /// Number of articles.
    public var weight: Int
    /// First and last date of its statements, ISO, "" where unknown.
    public var start: String
    public var end: String
    /// The strongest of its statements.
    public var certainty: Certainty
    /// The first quote of each language, as printed.
    public var quoteZh: String
    public var quoteEn: String
    /// Ids of the articles, sorted.
    public var articles: [String]
    /// Indexes into `KnowledgeGraph.statements`, ascending.
    public var statements: [Int32]
    /// What a file said about an edge beyond its statements: empty for edges that were built from statements.
    public var properties: [Property]

    public init(
        source: Int32, target: Int32, relation: Relation, weight: Int, start: String, end: String,
        certainty: Certainty, quoteZh: String, quoteEn: String, articles: [String], statements: [Int32],
        properties: [Property] = []
    ) {
        self.source = source
        self.target = target
        self.relation = relation
        self.weight = weight
        self.start = start
        self.end = end
        self.certainty = certainty
        self.quoteZh = quoteZh
        self.quoteEn = quoteEn
        self.articles = articles
        self.statements = statements
        self.properties = properties
    }
}

/// One statement with its evidence, as kept in the graph.
public struct Statement: Sendable, Hashable {
    public var id: String
    /// Node ids.
    public var subject: String
    public var relation: Relation
    public var object: String
    /// `office_zh`, `office_en`, `rank`, `role`, `count`, `first_offset` ... sorted by key.
    public var qualifiers: [Property]
    public var date: DateRange?
    public var certainty: Certainty
    /// Never empty.
    public var evidence: [Evidence]

    public init(
        id: String, subject: String, relation: Relation, object: String, qualifiers: [Property] = [],
        date: DateRange? = nil, certainty: Certainty, evidence: [Evidence]
    ) {
        self.id = id
        self.subject = subject
        self.relation = relation
        self.object = object
        self.qualifiers = qualifiers
        self.date = date
        self.certainty = certainty
        self.evidence = evidence
    }
}

/// A sentence that a statement came from.
public struct Evidence: Sendable, Hashable {
    /// The article's node id.
    public var article: String
    /// The document as given when it was read.
    public var document: String
    public var language: Language
    /// Unicode scalars into the document, end exclusive.
    public var start: Int
    public var end: Int
    /// Exactly as printed.
    public var quote: String
    /// What read the statement in this sentence: the id of a pattern or the name of a rule; `witness` for the
    /// sentence of the other language that was paired with it; "" where a file did not say.
    public var rule: String

    public init(
        article: String, document: String, language: Language, start: Int, end: Int, quote: String,
        rule: String = ""
    ) {
        self.article = article
        self.document = document
        self.language = language
        self.start = start
        self.end = end
        self.quote = quote
        self.rule = rule
    }
}
