/// The paths of one MATCH taken apart: nodes, relationships between them, and conditions, each with the names that it needs.
struct PatternGraph {
    struct Node {
        var name: String
        var labels: LabelExpression?
        var isBound: Bool
    }

    struct Edge {
        var name: String
        /// Places in `nodes`.
        var from: Int
        var to: Int
        var pattern: RelationshipPattern
        var types: TypeChoice
        var selection: PathSelection
        /// Whether its name means something before this MATCH.
        var isBound: Bool
        /// What must be known before it can be walked: names in the conditions of a repeated relationship.
        var names: Set<String>
    }

    struct Condition {
        var expression: Expression
        /// Those of its names that this MATCH binds.
        var names: Set<String>
    }

    struct Path {
        var name: String
        var start: String
        var steps: [(name: String, isList: Bool)]
    }

    private(set) var nodes: [Node] = []
    private(set) var edges: [Edge] = []
    private(set) var conditions: [Condition] = []
    private(set) var paths: [Path] = []
    /// The places of the conditions that need a name, and of the edges at a node.
    private(set) var conditionsByName: [String: [Int]] = [:]
    private(set) var edgesByNode: [[Int]] = []
    /// Names of nodes and relationships that paths are made of.
    private(set) var pathNames: Set<String> = []
    private var indexes: [String: Int] = [:]
    private var newNames: Set<String> = []
    private let scope: NameScope

    init(_ patterns: [PathPattern], _ predicate: Expression?, _ scope: NameScope) {
        self.scope = scope
        var expressions: [Expression] = []
        for pattern in patterns { add(pattern, &expressions) }
        for part in predicate?.conjuncts ?? [] { expressions.append(part) }
        edgesByNode = Array(repeating: [], count: nodes.count)
        for (index, edge) in edges.enumerated() {
            edges[index].names.formIntersection(newNames)
            for node in Set([edge.from, edge.to]) { edgesByNode[node].append(index) }
        }
        for path in paths { pathNames.formUnion([path.start] + path.steps.map(\.name)) }
        conditions = expressions.map {
            Condition(expression: $0, names: $0.mentionedNames.intersection(newNames))
        }
        for (index, condition) in conditions.enumerated() {
            for name in condition.names { conditionsByName[name, default: []].append(index) }
        }
    }

    private mutating func add(_ path: PathPattern, _ expressions: inout [Expression]) {
        var last = add(path.start, &expressions)
        var steps: [(name: String, isList: Bool)] = []
        let start = nodes[last].name
        for step in path.steps {
            let next = add(step.node, &expressions)
            let edge = add(step.relationship, from: last, to: next, path.selection, &expressions)
            steps.append((edge.name, edge.isList))
            last = next
        }
        if let variable = path.variable {
            newNames.insert(variable.text)
            paths.append(Path(name: variable.text, start: start, steps: steps))
        }
    }

    private mutating func add(_ node: NodePattern, _ expressions: inout [Expression]) -> Int {
        let name = node.variable?.text ?? " node\(scope.width).\(nodes.count)"
        let variable = Expression(kind: .variable(name), range: node.range)
        let index: Int
        if let known = indexes[name] {
            index = known
            if let labels = node.labels {
                expressions.append(Expression(kind: .hasLabels(variable, labels), range: node.range))
            }
        } else {
            index = nodes.count
            indexes[name] = index
            let isBound = scope[name] != nil
            if !isBound { newNames.insert(name) }
            nodes.append(Node(name: name, labels: node.labels, isBound: isBound))
        }
        expressions += Self.equalities(variable, node.properties)
        if let predicate = node.predicate { expressions += predicate.conjuncts }
        return index
    }

    private mutating func add(
        _ relationship: RelationshipPattern, from: Int, to: Int, _ selection: PathSelection,
        _ expressions: inout [Expression]
    ) -> (name: String, isList: Bool) {
        let isList = relationship.length != nil || selection != .all
        var name = relationship.variable?.text ?? " relationship\(scope.width).\(edges.count)"
        let isBound = scope[name] != nil
        if isBound, isList {
            // A list that is known: what is found must be the same.
            let list = Expression(kind: .variable(name), range: relationship.range)
            name = " relationship\(scope.width).\(edges.count)"
            let found = Expression(kind: .variable(name), range: relationship.range)
            let part = ComparisonPart(operator: .equal, operand: list)
            expressions.append(Expression(kind: .comparison(found, [part]), range: relationship.range))
            newNames.insert(name)
        } else if !isBound {
            newNames.insert(name)
        }
        edges.append(
            Edge(
                name: name, from: from, to: to, pattern: relationship, types: TypeChoice(relationship.types),
                selection: selection, isBound: isBound && !isList,
                names: isList ? Self.names(in: relationship) : []))
        let variable = Expression(kind: .variable(name), range: relationship.range)
        // Those of a repeated relationship are asked of each on the way.
        if !isList {
            expressions += Self.equalities(variable, relationship.properties)
            if let predicate = relationship.predicate { expressions += predicate.conjuncts }
        }
        return (name, isList)
    }

    /// The names that the conditions of a repeated relationship read, its own left out.
    private static func names(in relationship: RelationshipPattern) -> Set<String> {
        var names: Set<String> = []
        relationship.properties?.mention(&names)
        relationship.predicate?.mention(&names)
        if let variable = relationship.variable { names.remove(variable.text) }
        return names
    }

    /// `{a: 1, b: 2}` as conditions.
    static func equalities(_ variable: Expression, _ properties: Expression?) -> [Expression] {
        guard let properties, case .map(let entries) = properties.kind else { return [] }
        return entries.map { entry in
            let property = Expression(kind: .property(variable, key: entry.key), range: entry.value.range)
            let part = ComparisonPart(operator: .equal, operand: entry.value)
            return Expression(kind: .comparison(property, [part]), range: entry.value.range)
        }
    }
}

extension Expression {
    /// The conditions that must all hold.
    var conjuncts: [Expression] {
        if case .and(let parts) = kind { return parts.flatMap(\.conjuncts) }
        return [self]
    }
}
