// The values of a term for all rows of a batch: column by column where the types allow it, else row by row.
extension Term {
    func vector(_ batch: Batch, _ context: ExecutionContext) throws(CypherError) -> Vector {
        switch self {
        case .slot(let slot): return batch[slot]
        case .property(.slot(let slot), let key):
            if let vector = try context.properties(batch[slot], key, count: batch.count) { return vector }
        case .comparison, .and, .or, .unary(.not, _), .isNull, .hasLabels:
            return .booleans(try truths(batch, context))
        case .function(let function, let arguments):
            if let vector = try functionVector(function, arguments, batch, context) { return vector }
        case .binary(let operation, let left, let right):
            let (first, second) = (try left.vector(batch, context), try right.vector(batch, context))
            if let vector = try operation.vector(first, second) { return vector }
            return .values(
                try rows(batch) { (row) throws(CypherError) -> Value in
                    try operation.value(
                        first.value(at: row, context.graph.strings),
                        second.value(at: row, context.graph.strings),
                        context)
                })
        default: break
        }
        return .values(try values(batch, context))
    }

    /// Row by row.
    func values(_ batch: Batch, _ context: ExecutionContext) throws(CypherError) -> [Value] {
        var frame = Frame(context, batch)
        return try rows(batch) { (row) throws(CypherError) -> Value in
            frame.row = row
            return try value(&frame)
        }
    }

    private func rows(
        _ batch: Batch, _ body: (Int) throws(CypherError) -> Value
    ) throws(CypherError) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(batch.count)
        for row in 0..<batch.count { values.append(try body(row)) }
        return values
    }
}

extension ExecutionContext {
    /// A property of each node or relationship of a vector; nil where the vector is of something else.
    func properties(_ vector: Vector, _ key: String, count: Int) throws(CypherError) -> Vector? {
        let id = graph.keys.id(of: key)
        switch vector {
        case .nodes(let rows):
            if graph.nodeCount < graph.nodeRows {
                for row in rows where row >= 0 && !graph.isNode(row) { try checkNode(row) }
            }
            return id.flatMap { graph.nodeProperties.entry($0) }.values(of: rows)
        case .relationships(let rows):
            if graph.relationshipCount < graph.relationshipRows {
                for row in rows where row >= 0 && !graph.isRelationship(row) { try checkRelationship(row) }
            }
            return id.flatMap { graph.relationshipProperties.entry($0) }.values(of: rows)
        default: return nil
        }
    }
}

extension PropertyTable.Entry? {
    /// The values of the given rows; -1 stands for null.
    fileprivate func values(of rows: [Int32]) -> Vector {
        switch self {
        case nil: .strings(Array(repeating: -1, count: rows.count))
        case .own(let column): column.values(of: rows)
        case .shared(let shared):
            shared.column(for: rows.count)?.values(of: rows)
                ?? .values(rows.map { $0 < 0 ? .null : shared.value(at: Int($0)) })
        }
    }
}

extension Column {
    /// The values of the given rows; -1 stands for null.
    fileprivate func values(of rows: [Int32]) -> Vector {
        switch self {
        case .strings(let ids):
            return ids.withUnsafeBufferPointer { ids in
                .strings(rows.map { $0 >= 0 && Int($0) < ids.count ? ids[Int($0)] : -1 })
            }
        case .integers(let entries):
            return entries.dense(rows).map(Vector.integers)
                ?? .values(rows.map { $0 < 0 ? .null : entries[Int($0)].map(Value.integer) ?? .null })
        case .floats(let entries):
            return entries.dense(rows).map(Vector.floats)
                ?? .values(rows.map { $0 < 0 ? .null : entries[Int($0)].map(Value.float) ?? .null })
        case .booleans(let entries):
            return .booleans(rows.map { $0 < 0 ? .isUnknown : Truth(entries[Int($0)]) })
        case .values(let values):
            return .values(rows.map { $0 >= 0 && Int($0) < values.count ? values[Int($0)] : .null })
        }
    }
}

extension Column.Entries {
    /// The elements of the given rows; nil where one of them has none.
    fileprivate func dense(_ rows: [Int32]) -> [Element]? {
        let elements = elements
        for row in rows where row < 0 || Int(row) >= elements.count || !isPresent(Int(row)) { return nil }
        return elements.withUnsafeBufferPointer { elements in rows.map { elements[Int($0)] } }
    }
}

extension BinaryOperator {
    /// Arithmetic on two vectors of integers, or of floats; nil for anything else, and where an integer overflows.
    fileprivate func vector(_ left: Vector, _ right: Vector) throws(CypherError) -> Vector? {
        switch (left, right) {
        case (.integers(let left), .integers(let right)):
            var result = [Int64](repeating: 0, count: left.count)
            for row in left.indices {
                let (value, overflow): (Int64, Bool) =
                    switch self {
                    case .add: left[row].addingReportingOverflow(right[row])
                    case .subtract: left[row].subtractingReportingOverflow(right[row])
                    case .multiply: left[row].multipliedReportingOverflow(by: right[row])
                    default: (0, true)
                    }
                if overflow { return nil }
                result[row] = value
            }
            return .integers(result)
        case (.floats(let left), .floats(let right)):
            switch self {
            case .add: return .floats(zip(left, right).map { $0 + $1 })
            case .subtract: return .floats(zip(left, right).map { $0 - $1 })
            case .multiply: return .floats(zip(left, right).map { $0 * $1 })
            case .divide: return .floats(zip(left, right).map { $0 / $1 })
            default: return nil
            }
        default: return nil
        }
    }
}
