import Graph
import Ontology

/// A thing that statements bring into the graph beside the entities that extraction found: a meeting or a figure.
public struct LocalThing: Sendable, Hashable {
    /// `meeting` or `figure`.
    public var type: EntityType
    public var nameZh: String
    public var nameEn: String
    /// What is the same wherever this very thing is meant and differs for all others of its type: node ids come from
    /// it. For a figure the article and the span; for a meeting its name with what tells it from its namesakes.
    public var identity: String
    /// `value`, `unit`, `bound` ... as in `ontology/properties.tsv`; sorted by key, none empty.
    public var properties: [Property]

    public init(
        type: EntityType, nameZh: String = "", nameEn: String = "", identity: String,
        properties: [Property] = []
    ) {
        self.type = type
        self.nameZh = nameZh
        self.nameEn = nameEn
        self.identity = identity
        self.properties = properties.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
    }
}

/// The statements of one article with the things that they bring in.
public struct ArticleStatements: Sendable {
    /// In order of first evidence, then relation.
    public var statements: [LocalStatement]
    /// What `LocalStatement.Node.thing` counts.
    public var things: [LocalThing]

    public init(statements: [LocalStatement] = [], things: [LocalThing] = []) {
        self.statements = statements
        self.things = things
    }
}
