/// Values of a known kind, for readers of records whose members are known.
///
///     try scanner.forEachMember { scanner, key throws(ExchangeError) in
///         switch key {
///         case "start": start = try scanner.integer(key)
///         default: try scanner.skip()
///         }
///     }
///
/// A value of another kind is an error that names the member and what was found.
extension JSONScanner {
    package mutating func text(_ key: String) throws(ExchangeError) -> String {
        let value = try value()
        guard case .string(let text) = value else { throw unfit(key, value, "a string") }
        return text
    }

    package mutating func integer(_ key: String) throws(ExchangeError) -> Int {
        let value = try value()
        guard let number = value.integer else { throw unfit(key, value, "a whole number") }
        return number
    }

    package mutating func decimal(_ key: String) throws(ExchangeError) -> Double {
        let value = try value()
        guard case .number(let digits) = value, let number = Double(digits), number.isFinite else {
            throw unfit(key, value, "a number")
        }
        return number
    }

    package mutating func truth(_ key: String) throws(ExchangeError) -> Bool {
        let value = try value()
        guard case .bool(let truth) = value else { throw unfit(key, value, "true or false") }
        return truth
    }

    package mutating func texts(_ key: String) throws(ExchangeError) -> [String] {
        var texts: [String] = []
        try forEachItem { scanner throws(ExchangeError) in texts.append(try scanner.text(key)) }
        return texts
    }

    /// Passes over a value of any kind.
    package mutating func skip() throws(ExchangeError) { _ = try value() }

    /// What is wrong with the content of this line.
    package mutating func content(found: String, expected: String) -> ExchangeError {
        .content(file: file, line: line(at: index), found: found, expected: expected)
    }

    private mutating func unfit(_ key: String, _ value: JSONValue, _ expected: String) -> ExchangeError {
        content(found: "\"\(key)\" is \(value.kind)", expected: expected)
    }
}
