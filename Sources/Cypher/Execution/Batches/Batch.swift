import Columns

/// Some rows on their way through the operators: a vector a slot.
struct Batch: Sendable {
    /// How many rows an operator puts into a batch before it hands it on.
    static let size = 2048

    var count: Int
    /// By slot; slots beyond the end are absent.
    var columns: [Vector]
    /// How often each row counts; nil where each counts once. Only an aggregation reads it, and only what stands right
    /// below one writes it.
    var weights: [Int64]?

    init(count: Int, columns: [Vector] = []) {
        self.count = count
        self.columns = columns
    }

    subscript(slot: Int) -> Vector {
        get { slot < columns.count ? columns[slot] : .absent }
        set {
            while columns.count <= slot { columns.append(.absent) }
            columns[slot] = newValue
        }
    }

    /// The given rows, with the given slots only (nil: all).
    func gathered(_ rows: [Int32], slots: [Int]? = nil, _ strings: StringPool) -> Batch {
        var result = Batch(count: rows.count)
        guard !columns.isEmpty else { return result }
        result.columns = Array(repeating: .absent, count: columns.count)
        if let slots {
            for slot in slots where slot < columns.count {
                result.columns[slot] = columns[slot].gathered(rows, strings)
            }
        } else {
            for slot in columns.indices { result.columns[slot] = columns[slot].gathered(rows, strings) }
        }
        if let weights { result.weights = rows.map { weights[Int($0)] } }
        return result
    }

    mutating func append(_ other: Batch, _ strings: StringPool) {
        if count == 0 {
            self = other
            return
        }
        while columns.count < other.columns.count { columns.append(.absent) }
        for slot in columns.indices {
            columns[slot].append(other[slot], count: count, otherCount: other.count, strings)
        }
        if weights != nil || other.weights != nil {
            weights =
                (weights ?? Array(repeating: 1, count: count))
                + (other.weights ?? Array(repeating: 1, count: other.count))
        }
        count += other.count
    }
}
