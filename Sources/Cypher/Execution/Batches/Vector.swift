/// One column of a batch, as narrow as its values allow.
///
/// Numbers stand in vectors of their own only where none is null; nodes, relationships and strings have -1 for null.
enum Vector: Sendable {
    /// A slot that nothing has been put into.
    case absent
    case nodes([Int32])
    case relationships([Int32])
    case integers([Int64])
    case floats([Double])
    case booleans([Truth])
    /// Ids in the graph's pool of strings.
    case strings([Int32])
    /// Places in a list of values that many rows share.
    case coded([Int32], CodedValues)
    case values([Value])
}

/// A boolean of three-valued logic, in a byte.
enum Truth: Int8, Sendable {
    case isFalse = 0
    case isTrue = 1
    case isUnknown = 2

    init(_ value: Bool?) { self = value.map { $0 ? .isTrue : .isFalse } ?? .isUnknown }
    init(_ value: Bool) { self = value ? .isTrue : .isFalse }

    var value: Value {
        switch self {
        case .isFalse: .boolean(false)
        case .isTrue: .boolean(true)
        case .isUnknown: .null
        }
    }

    var bool: Bool? { self == .isUnknown ? nil : self == .isTrue }
}

/// Values that vectors of one operator name by their place. A class, so that whoever keeps something for each value knows
/// the list again in the next batch; it only grows.
final class CodedValues: @unchecked Sendable {
    var values: [Value] = []
}

extension Vector {
    /// The value of a row.
    func value(at row: Int, _ strings: StringPool) -> Value {
        switch self {
        case .absent: .null
        case .nodes(let rows): rows[row] < 0 ? .null : .node(rows[row])
        case .relationships(let rows): rows[row] < 0 ? .null : .relationship(rows[row])
        case .integers(let numbers): .integer(numbers[row])
        case .floats(let numbers): .float(numbers[row])
        case .booleans(let truths): truths[row].value
        case .strings(let ids): ids[row] < 0 ? .null : .string(strings[ids[row]])
        case .coded(let codes, let list): list.values[Int(codes[row])]
        case .values(let values): values[row]
        }
    }

    /// The values of the given rows, in their order; -1 stands for null.
    func gathered(_ rows: [Int32], _ strings: StringPool) -> Vector {
        switch self {
        case .absent: .absent
        case .nodes(let all): .nodes(all.gathered(rows, orElse: -1))
        case .relationships(let all): .relationships(all.gathered(rows, orElse: -1))
        case .strings(let all): .strings(all.gathered(rows, orElse: -1))
        case .values(let all): .values(all.gathered(rows, orElse: .null))
        case .booleans(let all): .booleans(all.gathered(rows, orElse: .isUnknown))
        case .integers(let all) where !rows.contains(-1): .integers(all.gathered(rows, orElse: 0))
        case .floats(let all) where !rows.contains(-1): .floats(all.gathered(rows, orElse: 0))
        case .coded(let all, let list) where !rows.contains(-1): .coded(all.gathered(rows, orElse: 0), list)
        case .integers, .floats, .coded:
            .values(rows.map { $0 < 0 ? .null : value(at: Int($0), strings) })
        }
    }

    /// This vector of `count` rows with another behind it.
    mutating func append(_ other: Vector, count: Int, otherCount: Int, _ strings: StringPool) {
        switch (self, other) {
        case (.absent, .absent): break
        case (.nodes(var rows), .nodes(let more)):
            self = .absent
            rows += more
            self = .nodes(rows)
        case (.relationships(var rows), .relationships(let more)):
            self = .absent
            rows += more
            self = .relationships(rows)
        case (.strings(var ids), .strings(let more)):
            self = .absent
            ids += more
            self = .strings(ids)
        case (.integers(var numbers), .integers(let more)):
            self = .absent
            numbers += more
            self = .integers(numbers)
        case (.floats(var numbers), .floats(let more)):
            self = .absent
            numbers += more
            self = .floats(numbers)
        case (.booleans(var truths), .booleans(let more)):
            self = .absent
            truths += more
            self = .booleans(truths)
        case (.coded(var codes, let list), .coded(let more, let others)) where list === others:
            self = .absent
            codes += more
            self = .coded(codes, list)
        default:
            var values = allValues(count, strings)
            self = .absent
            values += other.allValues(otherCount, strings)
            self = .values(values)
        }
    }

    func allValues(_ count: Int, _ strings: StringPool) -> [Value] {
        if case .values(let values) = self { return values }
        return (0..<count).map { value(at: $0, strings) }
    }

    /// The rows of nodes; -1 for whatever is no node.
    func nodeRows(_ count: Int) -> [Int32] {
        switch self {
        case .nodes(let rows): return rows
        case .values(let values):
            return values.map { if case .node(let row) = $0 { row } else { -1 } }
        case .coded(let codes, let list):
            return codes.map { if case .node(let row) = list.values[Int($0)] { row } else { -1 } }
        case .absent, .relationships, .integers, .floats, .booleans, .strings:
            return Array(repeating: -1, count: count)
        }
    }

    /// The rows of relationships; -1 for whatever is no relationship.
    func relationshipRows(_ count: Int) -> [Int32] {
        switch self {
        case .relationships(let rows): return rows
        case .values(let values):
            return values.map { if case .relationship(let row) = $0 { row } else { -1 } }
        case .coded(let codes, let list):
            return codes.map { if case .relationship(let row) = list.values[Int($0)] { row } else { -1 } }
        case .absent, .nodes, .integers, .floats, .booleans, .strings:
            return Array(repeating: -1, count: count)
        }
    }
}

extension Array {
    fileprivate func gathered(_ rows: [Int32], orElse filler: Element) -> [Element] {
        withUnsafeBufferPointer { all in
            Array(unsafeUninitializedCapacity: rows.count) { buffer, count in
                for index in rows.indices {
                    let row = Int(rows[index])
                    (buffer.baseAddress! + index).initialize(to: row < 0 ? filler : all[row])
                }
                count = rows.count
            }
        }
    }
}
