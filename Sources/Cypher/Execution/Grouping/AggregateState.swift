import Columns

/// One aggregate over all groups.
struct AggregateState {
    private enum Mode {
        /// `count(*)`, and `count(x)` of what is not null.
        case count([Int64])
        case countDistinct([Int64], KeyEncoder, IntegerTable)
        case general([Aggregation])
    }

    private let term: AggregateTerm
    private var mode: Mode

    init(_ term: AggregateTerm) {
        self.term = term
        switch (term.function, term.isDistinct) {
        case (nil, _), (.count, false): mode = .count([])
        case (.count, true): mode = .countDistinct([], KeyEncoder(), IntegerTable())
        default: mode = .general([])
        }
    }

    /// Takes the rows of a batch, each into its group.
    mutating func add(
        _ batch: Batch, _ groups: [Int32], groupCount: Int, _ context: ExecutionContext
    ) throws(CypherError) {
        let argument = try term.argument?.vector(batch, context)
        switch mode {
        case .count(var counts):
            mode = .general([])
            while counts.count < groupCount { counts.append(0) }
            Self.count(&counts, batch, groups, argument, context.graph.strings)
            mode = .count(counts)
        case .countDistinct(var counts, var encoder, var seen):
            mode = .general([])
            while counts.count < groupCount { counts.append(0) }
            let vector = argument ?? .absent
            let codes = encoder.codes(vector, count: batch.count, context.graph.strings)
            for row in 0..<batch.count where !vector.isNull(at: row) {
                let known = seen.count
                let pair =
                    UInt64(UInt32(bitPattern: groups[row])) << 32 | UInt64(UInt32(bitPattern: codes[row]))
                if Int(seen.index(of: pair)) == known { counts[Int(groups[row])] += 1 }
            }
            mode = .countDistinct(counts, encoder, seen)
        case .general(var states):
            mode = .count([])
            let parameter = try term.parameter?.vector(batch, context)
            let fresh = Aggregation(term.function ?? .count, distinct: term.isDistinct)
            while states.count < groupCount { states.append(fresh) }
            let strings = context.graph.strings
            for row in 0..<batch.count {
                let value = argument?.value(at: row, strings) ?? .null
                try states[Int(groups[row])].add(value, parameter?.value(at: row, strings) ?? .null)
            }
            mode = .general(states)
        }
    }

    private static func count(
        _ counts: inout [Int64], _ batch: Batch, _ groups: [Int32], _ argument: Vector?, _ strings: StringPool
    ) {
        if let argument {
            for row in 0..<batch.count where !argument.isNull(at: row) {
                counts[Int(groups[row])] += batch.weights?[row] ?? 1
            }
        } else if let weights = batch.weights {
            for row in 0..<batch.count { counts[Int(groups[row])] += weights[row] }
        } else if counts.count == 1 {
            counts[0] += Int64(batch.count)
        } else {
            for group in groups { counts[Int(group)] += 1 }
        }
    }

    func results(_ groupCount: Int) throws(CypherError) -> Vector {
        switch mode {
        case .count(let counts), .countDistinct(let counts, _, _):
            return .integers(counts + repeatElement(0, count: groupCount - counts.count))
        case .general(let states):
            var values: [Value] = []
            for state in states { values.append(try state.result()) }
            let empty = Aggregation(term.function ?? .count)
            while values.count < groupCount { values.append(try empty.result()) }
            return .values(values)
        }
    }
}

extension Vector {
    func isNull(at row: Int) -> Bool {
        switch self {
        case .absent: true
        case .nodes(let rows), .relationships(let rows), .strings(let rows): rows[row] < 0
        case .integers, .floats: false
        case .booleans(let truths): truths[row] == .isUnknown
        case .coded(let codes, let list): list.values[Int(codes[row])].isNull
        case .values(let values): values[row].isNull
        }
    }
}
