import Columns

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
        // The vector is given up first: an array with two owners would be copied to grow.
        var own = Vector.absent
        swap(&own, &self)
        self = Vector.joined(consume own, other) { own in
            .values(own.allValues(count, strings) + other.allValues(otherCount, strings))
        }
    }

    private static func joined(
        _ left: consuming Vector, _ right: Vector, orElse general: (Vector) -> Vector
    ) -> Vector {
        if case .absent = right, case .absent = left { return .absent }
        switch consume left {
        case .nodes(var rows):
            guard case .nodes(let more) = right else { return general(.nodes(rows)) }
            rows += more
            return .nodes(rows)
        case .relationships(var rows):
            guard case .relationships(let more) = right else { return general(.relationships(rows)) }
            rows += more
            return .relationships(rows)
        case .strings(var ids):
            guard case .strings(let more) = right else { return general(.strings(ids)) }
            ids += more
            return .strings(ids)
        case .integers(var numbers):
            guard case .integers(let more) = right else { return general(.integers(numbers)) }
            numbers += more
            return .integers(numbers)
        case .floats(var numbers):
            guard case .floats(let more) = right else { return general(.floats(numbers)) }
            numbers += more
            return .floats(numbers)
        case .booleans(var truths):
            guard case .booleans(let more) = right else { return general(.booleans(truths)) }
            truths += more
            return .booleans(truths)
        case .values(var values):
            guard case .values(let more) = right else { return general(.values(values)) }
            values += more
            return .values(values)
        case .coded(var codes, let list):
            guard case .coded(let more, let others) = right, others === list else {
                return general(.coded(codes, list))
            }
            codes += more
            return .coded(codes, list)
        case .absent: return general(.absent)
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
