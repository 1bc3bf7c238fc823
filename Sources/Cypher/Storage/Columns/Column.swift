import Columns

/// One property of all nodes or of all relationships, by row.
///
/// A column has the narrowest type that holds all its values, so that scans run over plain numbers; a value of another
/// type turns it into a column of values. Rows beyond its end have no value.
public enum Column: Sendable {
    case integers(Entries<Int64>)
    case floats(Entries<Double>)
    case booleans(Entries<Bool>)
    /// Ids in the graph's pool of strings; -1 for no value.
    case strings([Int32])
    /// Temporal values, lists, or values of several types; `null` for no value.
    case values([Value])

    /// Values that may be absent.
    public struct Entries<Element: Sendable>: Sendable {
        public private(set) var elements: [Element] = []
        private var present = Bits()

        public init() {}

        public var count: Int { elements.count }
        public func isPresent(_ row: Int) -> Bool { present[row] }
        public subscript(row: Int) -> Element? {
            row < elements.count && present[row] ? elements[row] : nil
        }

        /// Sets or, with nil, takes away the value of a row; `filler` stands in rows between that have none.
        public mutating func set(_ row: Int, to element: Element?, filler: Element) {
            if row >= elements.count {
                guard element != nil else { return }
                while elements.count <= row {
                    elements.append(filler)
                    present.append(false)
                }
            }
            elements[row] = element ?? filler
            present[row] = element != nil
        }
    }
}

extension Column {
    /// An empty column of the type that fits `value`.
    init(for value: Value) {
        switch value {
        case .integer: self = .integers(Entries())
        case .float: self = .floats(Entries())
        case .boolean: self = .booleans(Entries())
        case .string: self = .strings([])
        default: self = .values([])
        }
    }

    /// The value of a row; `null` where there is none.
    func value(at row: Int, _ strings: StringPool) -> Value {
        switch self {
        case .integers(let entries): entries[row].map(Value.integer) ?? .null
        case .floats(let entries): entries[row].map(Value.float) ?? .null
        case .booleans(let entries): entries[row].map(Value.boolean) ?? .null
        case .strings(let ids): row < ids.count && ids[row] >= 0 ? .string(strings[ids[row]]) : .null
        case .values(let values): row < values.count ? values[row] : .null
        }
    }

    /// Sets the value of a row, or takes it away where `value` is `null`.
    mutating func set(_ row: Int, to value: Value, _ strings: inout StringPool) {
        guard accepts(value) else {
            var values = (0..<count).map { self.value(at: $0, strings) }
            values.set(row, to: value, filler: .null)
            self = .values(values)
            return
        }
        // The column gives up its array before that is changed: with two owners it would be copied.
        let column = consume self
        self = .values([])
        switch consume column {
        case .integers(var entries):
            entries.set(row, to: value.integer, filler: 0)
            self = .integers(entries)
        case .floats(var entries):
            entries.set(row, to: value.float, filler: 0)
            self = .floats(entries)
        case .booleans(var entries):
            entries.set(row, to: value.boolean, filler: false)
            self = .booleans(entries)
        case .strings(var ids):
            if case .string(let string) = value {
                ids.set(row, to: strings.insert(string), filler: -1)
            } else if row < ids.count {
                ids[row] = -1
            }
            self = .strings(ids)
        case .values(var values):
            values.set(row, to: value, filler: .null)
            self = .values(values)
        }
    }

    /// Whether a value can stand in a column of this type.
    private func accepts(_ value: Value) -> Bool {
        switch (self, value) {
        case (_, .null), (.values, _), (.integers, .integer), (.floats, .float), (.booleans, .boolean),
            (.strings, .string):
            true
        default: false
        }
    }

    private var count: Int {
        switch self {
        case .integers(let entries): entries.count
        case .floats(let entries): entries.count
        case .booleans(let entries): entries.count
        case .strings(let ids): ids.count
        case .values(let values): values.count
        }
    }
}

extension Array {
    /// Sets the element of a row, with `filler` in rows between that have none.
    fileprivate mutating func set(_ row: Int, to element: Element, filler: Element) {
        while count <= row { append(filler) }
        self[row] = element
    }
}

extension Value {
    fileprivate var integer: Int64? { if case .integer(let number) = self { number } else { nil } }
    fileprivate var float: Double? { if case .float(let number) = self { number } else { nil } }
    fileprivate var boolean: Bool? { if case .boolean(let truth) = self { truth } else { nil } }
}
