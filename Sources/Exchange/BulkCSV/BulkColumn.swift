/// A property of the nodes or relationships of a table, with the narrowest type that fits all values met.
struct BulkColumn: Sendable {
    enum ValueType: Sendable {
        case text, list, integer, decimal, day
    }

    let name: String
    private(set) var type: ValueType

    init(_ name: String, _ type: ValueType) {
        self.name = name
        self.type = type
    }

    /// A column whose type is that of its values.
    init(_ name: String, holding value: String) {
        self.name = name
        type =
            Self.isInteger(value)
            ? .integer : Self.isDecimal(value) ? .decimal : LexicalForm.isDay(value) ? .day : .text
    }

    mutating func widen(for value: String) {
        switch type {
        case .integer:
            if !Self.isInteger(value) { type = Self.isDecimal(value) ? .decimal : .text }
        case .decimal: if !Self.isDecimal(value) { type = .text }
        case .day: if !LexicalForm.isDay(value) { type = .text }
        case .text, .list: break
        }
    }

    private static func isInteger(_ text: String) -> Bool { LexicalForm.isInteger(text) }

    /// Few enough digits for a double; no zeros in front, which would be lost.
    private static func isDecimal(_ text: String) -> Bool {
        LexicalForm.isDecimal(text) && text.utf8.count < 16 && !text.hasPrefix("00") && !text.hasPrefix("-.")
            && !text.hasSuffix(".")
    }
}

/// The columns of one table: those that all rows have, then one a property in the order in which they came up first.
struct BulkColumns: Sendable {
    private(set) var columns: [BulkColumn]
    private let fixed: [String: Int]
    private var properties: [String: Int] = [:]

    init(_ columns: [BulkColumn]) {
        self.columns = columns
        fixed = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1.name, $0) })
    }

    /// Notes a value of a column that all rows have.
    mutating func note(_ name: String, _ value: String) {
        if let place = fixed[name], !value.isEmpty { columns[place].widen(for: value) }
    }

    /// Makes room for the value of a property; an empty one needs none.
    mutating func note(property key: String, _ value: String) {
        guard !value.isEmpty else { return }
        if let place = properties[key] {
            columns[place].widen(for: value)
        } else {
            properties[key] = columns.count
            columns.append(BulkColumn(fixed[key] == nil ? Self.name(key) : Self.encoded(key), holding: value))
        }
    }

    func place(of name: String) -> Int? { fixed[name] }
    func place(ofProperty key: String) -> Int? { properties[key] }

    /// Keys of small letters, digits and `_` are names as they are, which every database takes.
    private static func name(_ key: String) -> String {
        let isPlain =
            key.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "_") }
            && key.utf8.first.map { $0 > 0x39 && $0 != UInt8(ascii: "_") } == true && !key.hasPrefix(prefix)
        return isPlain ? key : encoded(key)
    }

    /// `prop_a_3a_b` for `a:b`.
    private static func encoded(_ key: String) -> String {
        var bytes = Array(prefix.utf8)
        for byte in key.utf8 {
            if isLetterOrDigit(byte) {
                bytes.append(byte)
            } else {
                bytes.append(utf8: "_\(String(byte, radix: 16))_")
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let prefix = "prop_"

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
}
