import Graph

/// The columns of properties or qualifiers: one a key, of type string, in the order of their names.
///
/// Strings, also for numbers such as `lat`: a node without one must say so, and of the types only string has a
/// value for that which igraph and Tulip do not read as 0. A property whose value is empty says nothing and is not
/// written. A key that cannot be a column, or that means something else (`weight`, `id`, `Label`), and the second
/// value of one key, are called `prop_<occurrence>_<encoded key>`.
struct PropertyColumns {
    let columns: [GraphMLColumn]
    private let places: [Name: Int]

    /// A key, and which of its values in one list.
    struct Name: Hashable {
        var key: String
        var occurrence: Int
    }

    /// `ignored` keys have no columns.
    init(
        _ lists: some Sequence<[Property]>, side: GraphMLColumn.Side, without ignored: Set<String> = []
    ) {
        var names: Set<Name> = []
        for properties in lists { Self.gather(properties, in: &names) }
        self.init(names.filter { !ignored.contains($0.key) }, side: side)
    }

    init(_ names: Set<Name>, side: GraphMLColumn.Side) {
        let sorted = names.map { ($0, Self.columnName($0, side: side)) }
            .sorted { $0.1.utf8.lexicographicallyPrecedes($1.1.utf8) }
        columns = sorted.map { GraphMLColumn($0.1, .string, side) }
        places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.0, $0) })
    }

    /// Adds the names of what a list holds.
    static func gather(_ properties: [Property], in names: inout Set<Name>) {
        forEach(of: properties) { name, _ in names.insert(name) }
    }

    func place(of name: Name) -> Int? { places[name] }

    /// One value a column, empty where the list has none.
    func values(of properties: [Property]) -> [String] {
        var values = [String](repeating: "", count: columns.count)
        Self.forEach(of: properties) { name, value in
            if let place = places[name] { values[place] = value }
        }
        return values
    }

    /// The key that a column holds, and which of its values.
    static func key(ofColumn name: String) -> (key: String, occurrence: Int) {
        guard name.hasPrefix(prefix) else { return (name, 1) }
        let parts = name.dropFirst(prefix.count)
            .split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let occurrence = Int(parts[0]), let key = XMLName.decoded(parts[1]) else {
            return (name, 1)
        }
        return (key, occurrence)
    }

    private static let prefix = "prop_"

    private static func forEach(of properties: [Property], _ body: (Name, String) -> Void) {
        for (index, property) in properties.enumerated() where !property.value.isEmpty {
            var occurrence = 1
            for earlier in properties[..<index] where earlier.key == property.key && !earlier.value.isEmpty {
                occurrence += 1
            }
            body(Name(key: property.key, occurrence: occurrence), property.value)
        }
    }

    private static func columnName(_ name: Name, side: GraphMLColumn.Side) -> String {
        if name.occurrence == 1, isPlain(name.key), !isTaken(name.key, side: side) { return name.key }
        return prefix + String(name.occurrence) + "_" + XMLName.encoded(name.key)
    }

    /// Lower case alone: Gephi does not tell `Note` from `note`.
    private static func isPlain(_ key: String) -> Bool {
        guard let first = key.utf8.first, (0x61...0x7A).contains(first), !key.hasPrefix(prefix) else {
            return false
        }
        return key.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }

    /// Whether a fixed column has the name, on this side or, with another type, on the other one.
    private static func isTaken(_ key: String, side: GraphMLColumn.Side) -> Bool {
        if key == "id" || key == "edgelabel" || key == "edgeid" || key == "xpos" || key == "ypos"
            || key == "z"
        {
            return true
        }
        return (GraphMLColumn.node + GraphMLColumn.edge + GraphMLColumn.statement)
            .contains { $0.name == key && ($0.side == side || $0.type != .string) }
    }
}
