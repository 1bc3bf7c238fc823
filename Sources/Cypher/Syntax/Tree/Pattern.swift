/// One path of a pattern: `p = (a)-[:KNOWS]->(b)<-[:KNOWS]-(c)`, or a shortest one.
struct PathPattern: Sendable, Hashable {
    /// `p` in `p = (a)-->(b)`.
    var variable: Name?
    var selection: PathSelection
    var start: NodePattern
    var steps: [PatternStep]
    var range: SourceRange
}

/// A relationship and the node after it.
struct PatternStep: Sendable, Hashable {
    var relationship: RelationshipPattern
    var node: NodePattern
}

/// Which of the paths that match between two nodes are taken.
enum PathSelection: Sendable, Hashable {
    case all
    /// `ANY`, `ANY 3`: that many, whichever.
    case any(count: PathCount)
    /// `shortestPath(...)`, `ANY SHORTEST`, `SHORTEST 3`: that many, in the order of their lengths.
    case shortest(count: PathCount)
    /// `allShortestPaths(...)`, `ALL SHORTEST`.
    case allShortest
    /// `SHORTEST 2 GROUPS`: all paths of the first so many lengths.
    case shortestGroups(count: PathCount)
}

/// A number of paths: written out, or a parameter's name.
enum PathCount: Sendable, Hashable {
    case literal(Int64)
    case parameter(Name)
}

/// `(n:Person {name: "..."} WHERE n.age > 30)`; every part may be absent.
struct NodePattern: Sendable, Hashable {
    var variable: Name?
    var labels: LabelExpression?
    /// A map literal or, in CREATE, a parameter.
    var properties: Expression?
    var predicate: Expression?
    var range: SourceRange
}

/// `-[r:KNOWS*1..3 {since: 1950}]->`; every part may be absent.
struct RelationshipPattern: Sendable, Hashable {
    enum Direction: Sendable, Hashable {
        /// `<-[]-`
        case incoming
        /// `-[]->`
        case outgoing
        /// `-[]-` and `<-[]->`
        case either
    }

    var direction: Direction
    var variable: Name?
    var types: LabelExpression?
    /// nil for exactly one relationship, whose variable is then no list.
    var length: PathLength?
    /// A map literal or, in CREATE, a parameter.
    var properties: Expression?
    var predicate: Expression?
    var range: SourceRange
}

/// How often a relationship of variable length is repeated: `*`, `*2`, `*1..3`, `*..3`, `+`, `{1,3}`.
struct PathLength: Sendable, Hashable {
    /// nil where none is written; `*` then starts at 1.
    var lower: Int64?
    /// nil where there is no bound.
    var upper: Int64?
    var range: SourceRange
}
