import Columns

/// Gives equivalent values the same small number, in the order in which they are first met.
///
/// Vectors of one kind are numbered by their rows, ids or numbers alone; as soon as another kind comes, everything is
/// numbered by value.
struct KeyEncoder {
    private enum Mode {
        case unused
        /// Codes by row or id, -1 for those not met; the kind of vector, and the code of null.
        case ids(Kind, [Int32])
        case integers(IntegerTable)
        case values([Value: Int32])
    }

    private enum Kind {
        case nodes, relationships, strings
    }

    private var mode = Mode.unused
    private var nullCode: Int32 = -1
    private(set) var count = 0
    /// A value for each code where the mode is not by value: what it stood for.
    private var representatives: [Int64] = []
    private var codesOfList: (list: CodedValues, codes: [Int32])?

    /// The code of each row of a vector.
    mutating func codes(_ vector: Vector, count rows: Int, _ strings: StringPool) -> [Int32] {
        switch vector {
        case .nodes(let ids): if let codes = codes(ids: ids, .nodes) { return codes }
        case .relationships(let ids): if let codes = codes(ids: ids, .relationships) { return codes }
        case .strings(let ids): if let codes = codes(ids: ids, .strings) { return codes }
        case .integers(let numbers): if let codes = codes(integers: numbers) { return codes }
        case .coded(let places, let list): return codes(places, list, strings)
        case .absent, .floats, .booleans, .values: break
        }
        turnToValues(strings)
        var result: [Int32] = []
        result.reserveCapacity(rows)
        for row in 0..<rows { result.append(code(of: vector.value(at: row, strings))) }
        return result
    }

    private mutating func codes(ids: [Int32], _ kind: Kind) -> [Int32]? {
        var table: [Int32]
        switch mode {
        case .unused: table = []
        case .ids(let known, let codes) where known == kind: table = codes
        case .ids, .integers, .values: return nil
        }
        mode = .unused
        var result = [Int32](repeating: 0, count: ids.count)
        let top = Int(ids.max() ?? -1)
        if top >= table.count {
            table += repeatElement(-1, count: max(top + 1, table.count * 2) - table.count)
        }
        for row in ids.indices {
            let id = ids[row]
            if id < 0 {
                if nullCode < 0 { nullCode = newCode(-1) }
                result[row] = nullCode
            } else {
                if table[Int(id)] < 0 { table[Int(id)] = newCode(Int64(id)) }
                result[row] = table[Int(id)]
            }
        }
        mode = .ids(kind, table)
        return result
    }

    private mutating func codes(integers numbers: [Int64]) -> [Int32]? {
        var table: IntegerTable
        switch mode {
        case .unused: table = IntegerTable()
        case .integers(let known): table = known
        case .ids, .values: return nil
        }
        mode = .unused
        var result = [Int32](repeating: 0, count: numbers.count)
        for row in numbers.indices { result[row] = table.index(of: UInt64(bitPattern: numbers[row])) }
        representatives += table.keys[count...].map { Int64(bitPattern: $0) }
        count = table.count
        mode = .integers(table)
        return result
    }

    private mutating func codes(
        _ places: [Int32], _ list: CodedValues, _ strings: StringPool
    ) -> [Int32] {
        turnToValues(strings)
        var known: [Int32] = []
        if let codesOfList, codesOfList.list === list { known = codesOfList.codes }
        while known.count < list.values.count { known.append(-1) }
        let result = places.map { place in
            if known[Int(place)] < 0 { known[Int(place)] = code(of: list.values[Int(place)]) }
            return known[Int(place)]
        }
        codesOfList = (list, known)
        return result
    }

    private mutating func newCode(_ representative: Int64) -> Int32 {
        representatives.append(representative)
        count += 1
        return Int32(count - 1)
    }

    private mutating func code(of value: Value) -> Int32 {
        guard case .values(var table) = mode else { return -1 }
        if let code = table[value] { return code }
        mode = .unused
        let code = Int32(count)
        count += 1
        table[value] = code
        mode = .values(table)
        return code
    }

    private mutating func turnToValues(_ strings: StringPool) {
        if case .values = mode { return }
        var table: [Value: Int32] = [:]
        for (code, value) in values(strings).enumerated() { table[value] = Int32(code) }
        mode = .values(table)
    }

    /// What the codes of a mode other than by value stand for.
    private func values(_ strings: StringPool) -> [Value] {
        switch mode {
        case .unused, .values: []
        case .integers: representatives.map(Value.integer)
        case .ids(let kind, _):
            representatives.map { id in
                guard id >= 0 else { return .null }
                return switch kind {
                case .nodes: .node(Int32(id))
                case .relationships: .relationship(Int32(id))
                case .strings: .string(strings[Int32(id)])
                }
            }
        }
    }
}
