/// What may be wrong with a key of GraphML, or with a value of it.
enum GraphMLKeyRules {
    struct Rule {
        var severity: Finding.Severity
        var code: String
        var message: String
        var fix: String
    }

    static func findings(_ key: GraphMLKey) -> [Rule] {
        domain(key) + type(key) + name(key) + id(key)
    }

    /// A value that does not fit the type of its key.
    static func finding(value: String, of key: GraphMLKey) -> Rule? {
        let trimmed = value.drop { $0.isWhitespace }
        switch key.type {
        case "int", "long":
            guard let number = Int(trimmed) else { return badValue(value, key) }
            guard Int32(exactly: number) == nil else { break }
            return Rule(
                severity: key.type == "int" ? .error : .warning,
                code: "large-number",
                message: "\(number) in '\(key.name)' is beyond 32 bits; Tulip reads 0, igraph a double",
                fix: "make the key a string"
            )
        case "float", "double":
            guard let number = Double(trimmed) else { return badValue(value, key) }
            guard key.name == "weight", number <= 0 else { break }
            return Rule(
                severity: .warning,
                code: "weight-not-positive",
                message: "the weight \(trimmed); Gephi takes only weights above 0",
                fix: "write a positive weight"
            )
        case "boolean":
            if !["true", "false", "1", "0"].contains(trimmed) { return badValue(value, key) }
        default: break
        }
        return nil
    }

    private static func badValue(_ value: String, _ key: GraphMLKey) -> Rule {
        Rule(
            severity: .error,
            code: "bad-value",
            message: "'\(value.prefix(40))' in '\(key.name)' is no \(key.type); NetworkX stops there",
            fix: "write a value of that type or make the key a string"
        )
    }

    private static func domain(_ key: GraphMLKey) -> [Rule] {
        switch key.domain {
        case "node", "edge", "graph", "graphml", "port", "hyperedge", "endpoint": []
        case "all":
            [
                Rule(
                    severity: .warning,
                    code: "key-for-all",
                    message: "the key '\(key.id)' is for all; igraph and Tulip drop or double the column",
                    fix: "declare one for nodes and one for edges"
                )
            ]
        default:
            [
                Rule(
                    severity: .error,
                    code: "key-without-for",
                    message:
                        "the key '\(key.id)' does not say what it is for; igraph, Tulip and Gephi drop the column",
                    fix: "write for=\"node\" or for=\"edge\""
                )
            ]
        }
    }

    private static func type(_ key: GraphMLKey) -> [Rule] {
        if key.type.isEmpty {
            return [
                Rule(
                    severity: .error,
                    code: "key-without-type",
                    message:
                        "the key '\(key.id)' has no attr.type; graph-tool stops, igraph drops the column",
                    fix: "write attr.type=\"string\""
                )
            ]
        }
        guard GraphMLColumn.ValueType(rawValue: key.type) == nil else { return [] }
        return [
            Rule(
                severity: .error,
                code: "bad-type",
                message: "attr.type '\(key.type)'; NetworkX, igraph and graph-tool refuse the file",
                fix: "use boolean, int, long, float, double or string (dates as string)"
            )
        ]
    }

    private static func name(_ key: GraphMLKey) -> [Rule] {
        var rules: [Rule] = []
        if key.name.contains(where: \.isWhitespace) {
            rules.append(
                Rule(
                    severity: .warning,
                    code: "name-with-space",
                    message: "attr.name '\(key.name)' has a space, which the XSD forbids",
                    fix: "write '_' for it"
                )
            )
        }
        if key.name.lowercased() == "id" {
            rules.append(
                Rule(
                    severity: .error,
                    code: "name-id",
                    message: "an attribute called 'id' takes the place of igraph's and Gephi's own ids",
                    fix: "call it 'uid'"
                )
            )
        }
        return rules
    }

    private static func id(_ key: GraphMLKey) -> [Rule] {
        let isNumbered = key.id.count > 1 && key.id.first == "d" && key.id.dropFirst().allSatisfy(\.isNumber)
        let isMeant = key.id == key.name
        guard isNumbered || (taken.contains(key.id) && !isMeant) else { return [] }
        return [
            Rule(
                severity: .warning,
                code: "key-id",
                message: "the key id '\(key.id)' means label, place or colour to Gephi and yEd",
                fix: "use an id made from the name, such as node_\(key.name)"
            )
        ]
    }

    private static let taken: Set<String> = [
        "label", "edgelabel", "x", "y", "z", "xpos", "ypos", "size", "r", "g", "b", "weight", "id", "edgeid",
    ]
}
