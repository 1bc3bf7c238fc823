extension TCKValue: CustomStringConvertible {
    /// In the TCK's own form.
    var description: String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .float(let value):
            value.isNaN ? "NaN" : value.isInfinite ? (value < 0 ? "-Inf" : "Inf") : "\(value)"
        case .string(let value): "'\(value)'"
        case .list(let elements): "[" + elements.map(\.description).joined(separator: ", ") + "]"
        case .map(let entries): Self.text(of: entries)
        case .node(let node): node.description
        case .relationship(let relationship): relationship.description
        case .path(let path): path.description
        }
    }

    fileprivate static func text(of entries: [String: TCKValue]) -> String {
        let pairs = entries.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        return "{" + pairs.joined(separator: ", ") + "}"
    }
}

extension TCKNode: CustomStringConvertible {
    var description: String {
        let names = labels.sorted().map { ":" + $0 }.joined()
        guard !properties.isEmpty else { return "(\(names))" }
        return "(\(names)\(names.isEmpty ? "" : " ")\(TCKValue.text(of: properties)))"
    }
}

extension TCKRelationship: CustomStringConvertible {
    var description: String {
        "[:\(type)\(properties.isEmpty ? "" : " " + TCKValue.text(of: properties))]"
    }
}

extension TCKPath: CustomStringConvertible {
    var description: String {
        let walk = steps.map {
            $0.isForward ? "-\($0.relationship)->\($0.node)" : "<-\($0.relationship)-\($0.node)"
        }
        return "<\(start)\(walk.joined())>"
    }
}
