/// What a query changed, as counts of what is there afterwards and was not before, or the other way round.
struct SideEffects: Equatable {
    /// By the TCK's names, `+nodes` and so on; those that are 0 are left out.
    private(set) var counts: [String: Int] = [:]

    init() {}

    /// From rows of names and numbers.
    init(rows: [[String]]) throws {
        for row in rows {
            guard row.count == 2, let count = Int(row[1]) else {
                throw TCKValueError(text: row.joined(separator: " | "), rest: "")
            }
            add(count, to: row[0])
        }
    }

    /// The difference between two states of a graph. A property with another value counts as one gone and one new.
    init(from before: GraphContents, to after: GraphContents) {
        compare("nodes", Set(before.nodes.keys), Set(after.nodes.keys))
        compare("relationships", Set(before.relationships.keys), Set(after.relationships.keys))
        compare("labels", Self.labels(of: before), Self.labels(of: after))
        compareProperties(before.nodes.mapValues(\.properties), after.nodes.mapValues(\.properties))
        compareProperties(
            before.relationships.mapValues(\.properties), after.relationships.mapValues(\.properties))
    }

    private mutating func add(_ count: Int, to name: String) {
        if count != 0 { counts[name, default: 0] += count }
    }

    private mutating func compare<Element>(_ name: String, _ before: Set<Element>, _ after: Set<Element>) {
        add(after.subtracting(before).count, to: "+" + name)
        add(before.subtracting(after).count, to: "-" + name)
    }

    private mutating func compareProperties(
        _ before: [Int: [String: TCKValue]], _ after: [Int: [String: TCKValue]]
    ) {
        add(Self.properties(of: after, missingIn: before), to: "+properties")
        add(Self.properties(of: before, missingIn: after), to: "-properties")
    }

    private static func properties(
        of entities: [Int: [String: TCKValue]], missingIn others: [Int: [String: TCKValue]]
    ) -> Int {
        var count = 0
        for (id, properties) in entities {
            for (key, value) in properties where others[id]?[key]?.matches(value) != true { count += 1 }
        }
        return count
    }

    private static func labels(of graph: GraphContents) -> Set<String> {
        graph.nodes.values.reduce(into: []) { $0.formUnion($1.labels) }
    }
}

extension SideEffects: CustomStringConvertible {
    var description: String {
        guard !counts.isEmpty else { return "no side effects" }
        return counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
}
