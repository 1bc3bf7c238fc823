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
        // Each case gives up its array before it is changed: with two owners it would be copied.
        switch (self, value) {
        case (.integers(var entries), .integer(let number)):
            self = .values([])
            entries.set(row, to: number, filler: 0)
            self = .integers(entries)
        case (.integers(var entries), .null):
            self = .values([])
            entries.set(row, to: nil, filler: 0)
            self = .integers(entries)
        case (.floats(var entries), .float(let number)):
            self = .values([])
            entries.set(row, to: number, filler: 0)
            self = .floats(entries)
        case (.floats(var entries), .null):
            self = .values([])
            entries.set(row, to: nil, filler: 0)
            self = .floats(entries)
        case (.booleans(var entries), .boolean(let truth)):
            self = .values([])
            entries.set(row, to: truth, filler: false)
            self = .booleans(entries)
        case (.booleans(var entries), .null):
            self = .values([])
            entries.set(row, to: nil, filler: false)
            self = .booleans(entries)
        case (.strings(var ids), .string(let string)):
            self = .values([])
            ids.set(row, to: strings.insert(string), filler: -1)
            self = .strings(ids)
        case (.strings(var ids), .null):
            self = .values([])
            if row < ids.count { ids[row] = -1 }
            self = .strings(ids)
        case (.values(var values), _):
            self = .values([])
            values.set(row, to: value, filler: .null)
            self = .values(values)
        default:
            var values = (0..<count).map { self.value(at: $0, strings) }
            values.set(row, to: value, filler: .null)
            self = .values(values)
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
