/// Reads a cell of a table: `[(:A:B {k: 1.5}), null, 'text']`.
struct TCKValueReader {
    private var rest: Substring

    /// The value that `text` says.
    static func value(_ text: String) throws(TCKValueError) -> TCKValue {
        var reader = TCKValueReader(rest: text[...])
        let value = try reader.value()
        reader.skipBlanks()
        guard reader.rest.isEmpty else { throw TCKValueError(text: text, rest: String(reader.rest)) }
        return value
    }

    private init(rest: Substring) {
        self.rest = rest
    }

    private mutating func value() throws(TCKValueError) -> TCKValue {
        skipBlanks()
        switch rest.first {
        case "'": return .string(try string())
        case "{": return .map(try map())
        case "(": return .node(try node())
        case "<": return .path(try path())
        case "[":
            return rest.hasPrefix("[:") ? .relationship(try relationship()) : .list(try list())
        default: return try word()
        }
    }

    private mutating func list() throws(TCKValueError) -> [TCKValue] {
        try expect("[")
        var elements: [TCKValue] = []
        guard !accept("]") else { return elements }
        repeat { elements.append(try value()) } while accept(",")
        try expect("]")
        return elements
    }

    private mutating func map() throws(TCKValueError) -> [String: TCKValue] {
        try expect("{")
        var entries: [String: TCKValue] = [:]
        guard !accept("}") else { return entries }
        repeat {
            let key = try name()
            try expect(":")
            entries[key] = try value()
        } while accept(",")
        try expect("}")
        return entries
    }

    private mutating func node() throws(TCKValueError) -> TCKNode {
        try expect("(")
        if let first = rest.first, first.isLetter { _ = try name() }
        var labels: Set<String> = []
        while accept(":") { labels.insert(try name()) }
        skipBlanks()
        let properties = rest.hasPrefix("{") ? try map() : [:]
        try expect(")")
        return TCKNode(labels: labels, properties: properties)
    }

    private mutating func relationship() throws(TCKValueError) -> TCKRelationship {
        try expect("[")
        try expect(":")
        let type = try name()
        skipBlanks()
        let properties = rest.hasPrefix("{") ? try map() : [:]
        try expect("]")
        return TCKRelationship(type: type, properties: properties)
    }

    private mutating func path() throws(TCKValueError) -> TCKPath {
        try expect("<")
        var path = TCKPath(start: try node(), steps: [])
        while !accept(">") {
            let isBackward = accept("<")
            try expect("-")
            let relationship = try relationship()
            try expect("-")
            if !isBackward { try expect(">") }
            path.steps.append(.init(relationship: relationship, isForward: !isBackward, node: try node()))
        }
        return path
    }

    private mutating func string() throws(TCKValueError) -> String {
        try expect("'")
        var text = ""
        while let character = rest.popFirst() {
            if character == "'" { return text }
            if character == "\\", let escaped = rest.popFirst() {
                switch escaped {
                case "n": text.append("\n")
                case "t": text.append("\t")
                case "r": text.append("\r")
                case "b": text.append("\u{8}")
                case "f": text.append("\u{C}")
                case "'", "\"", "\\": text.append(escaped)
                default: text += "\\" + String(escaped)
                }
            } else {
                text.append(character)
            }
        }
        throw fault()
    }

    private mutating func name() throws(TCKValueError) -> String {
        skipBlanks()
        let name: Substring
        if accept("`") {
            name = rest.prefix { $0 != "`" }
            rest = rest.dropFirst(name.count)
            try expect("`")
        } else {
            name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            rest = rest.dropFirst(name.count)
        }
        guard !name.isEmpty else { throw fault() }
        return String(name)
    }

    private mutating func word() throws(TCKValueError) -> TCKValue {
        let word = rest.prefix { $0.isLetter || $0.isNumber || "+-.".contains($0) }
        rest = rest.dropFirst(word.count)
        switch word {
        case "null": return .null
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "NaN": return .float(.nan)
        case "Inf": return .float(.infinity)
        case "-Inf": return .float(-.infinity)
        default:
            if let integer = Int64(word) { return .integer(integer) }
            guard let float = Double(word) else { throw fault() }
            return .float(float)
        }
    }

    private mutating func skipBlanks() {
        rest = rest.drop { $0 == " " || $0 == "\n" }
    }

    private mutating func accept(_ character: Character) -> Bool {
        skipBlanks()
        guard rest.first == character else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func expect(_ character: Character) throws(TCKValueError) {
        guard accept(character) else { throw fault() }
    }

    private func fault() -> TCKValueError { TCKValueError(text: nil, rest: String(rest)) }
}

/// A cell that holds no value.
struct TCKValueError: Error, CustomStringConvertible {
    var text: String?
    var rest: String

    var description: String { "no value of the TCK: \(text ?? "...")\(rest.isEmpty ? "" : ", at: \(rest)")" }
}
