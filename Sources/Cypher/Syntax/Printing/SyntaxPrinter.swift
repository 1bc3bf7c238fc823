/// Writes a syntax tree as Cypher in one form: keywords in capitals, parentheses only where they are needed.
///
/// What it writes is read as the same tree again. Plans show their expressions by it.
struct SyntaxPrinter {
    var text = ""

    mutating func write(_ part: String) { text += part }

    /// Writes the elements with `separator` between them.
    mutating func write<Element>(
        _ elements: [Element], separator: String = ", ", by write: (inout SyntaxPrinter, Element) -> Void
    ) {
        for (index, element) in elements.enumerated() {
            if index > 0 { text += separator }
            write(&self, element)
        }
    }
}

// MARK: Names

extension SyntaxPrinter {
    /// A variable, in backticks where it could be taken for something else.
    mutating func write(variable: String) {
        write(Keyword(word: variable) == nil ? Self.name(variable) : Self.quoted(variable))
    }

    /// A label, a type or a key, which may be any word.
    mutating func write(name: String) { write(Self.name(name)) }

    /// The name as it is if it is a word, else in backticks.
    private static func name(_ name: String) -> String {
        let tokens = Lexer.tokens(of: name).tokens
        if case .word(name, _)? = tokens.first?.kind, tokens.count == 2, tokens[0].range.start == 0,
            tokens[0].range.end == name.utf8.count
        {
            return name
        }
        return quoted(name)
    }

    private static func quoted(_ name: String) -> String {
        "`" + name.replacing("\\", with: "\\\\").replacing("`", with: "``") + "`"
    }

    mutating func write(parameter: String) {
        let isPlain = Lexer.tokens(of: "$" + parameter).tokens.first?.kind == .parameter(parameter)
        write("$" + (isPlain ? parameter : Self.quoted(parameter)))
    }

    /// The name of a function or procedure, the parts of which are joined by points.
    mutating func write(qualifiedName name: String) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index > 0 { write(".") }
            let isSyntax = index == 0 && Keyword(word: String(part))?.isSyntaxBeforeParenthesis == true
            write(isSyntax ? Self.quoted(String(part)) : Self.name(String(part)))
        }
    }
}

extension Keyword {
    /// Whether this word and a parenthesis start something other than a function's call.
    fileprivate var isSyntaxBeforeParenthesis: Bool {
        startsNoExpression || self == .reduce || self == .shortestPath || self == .allShortestPaths
    }
}

// MARK: Literals

extension SyntaxPrinter {
    mutating func write(_ literal: Literal) {
        switch literal {
        case .null: write("null")
        case .boolean(let value): write(value ? "true" : "false")
        case .integer(let value): write(String(value))
        case .float(let value): write(value.isNaN ? "NaN" : value.isInfinite ? "INF" : "\(value)")
        case .string(let value): write(string: value)
        }
    }

    private mutating func write(string: String) {
        text.unicodeScalars.append("'")
        for scalar in string.unicodeScalars {
            switch scalar {
            case "'": text += "\\'"
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default: text.unicodeScalars.append(scalar)
            }
        }
        text.unicodeScalars.append("'")
    }
}
