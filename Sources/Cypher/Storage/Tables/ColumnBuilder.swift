import Columns

/// Makes a column of the cells of a table, row by row.
///
/// A column is of whole numbers while all its cells are, then of decimal ones, then of text; a cell that does not fit turns
/// what is there. Empty cells are values that are not there.
struct ColumnBuilder {
    private enum Kind {
        case empty, integers, floats, strings
    }

    private var kind = Kind.empty
    private var count = 0
    private var integers = Column.Entries<Int64>()
    private var floats = Column.Entries<Double>()
    private var ids: [Int32] = []

    /// The column; nil where all cells are empty.
    var column: Column? {
        switch kind {
        case .empty: nil
        case .integers: .integers(integers)
        case .floats: .floats(floats)
        case .strings: .strings(ids)
        }
    }

    /// Adds the cell of the next row. What is text goes into `strings`.
    mutating func append(_ cell: UnsafeBufferPointer<UInt8>, _ strings: inout StringPool) {
        if !cell.isEmpty { set(cell, &strings) }
        count += 1
    }

    private mutating func set(_ cell: UnsafeBufferPointer<UInt8>, _ strings: inout StringPool) {
        if kind == .empty || kind == .integers, let number = CellNumber.integer(cell) {
            kind = .integers
            integers.set(count, to: number, filler: 0)
        } else if kind != .strings, let number = CellNumber.decimal(cell) {
            turnToFloats()
            floats.set(count, to: number, filler: 0)
        } else {
            turnToStrings(&strings)
            while ids.count < count { ids.append(-1) }
            ids.append(strings.insert(cell))
        }
    }

    private mutating func turnToFloats() {
        if kind == .integers {
            for row in 0..<integers.count { floats.set(row, to: integers[row].map(Double.init), filler: 0) }
        }
        kind = .floats
    }

    private mutating func turnToStrings(_ strings: inout StringPool) {
        switch kind {
        case .integers:
            ids = (0..<integers.count).map { integers[$0].map { strings.insert(String($0)) } ?? -1 }
        case .floats: ids = (0..<floats.count).map { floats[$0].map { strings.insert(String($0)) } ?? -1 }
        case .empty, .strings: break
        }
        kind = .strings
    }
}

/// Numbers as tables write them.
enum CellNumber {
    /// A whole number without leading zeros or a plus sign, so that it can be written back as it was.
    static func integer(_ cell: UnsafeBufferPointer<UInt8>) -> Int64? {
        var index = 0
        let isNegative = cell[0] == UInt8(ascii: "-")
        if isNegative { index = 1 }
        guard index < cell.count, cell.count <= 19, cell[index] != UInt8(ascii: "0") || cell.count == 1 else {
            return nil
        }
        var value: Int64 = 0
        while index < cell.count {
            let digit = cell[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carried) = tens.addingReportingOverflow(Int64(digit))
            if overflow || carried { return nil }
            value = sum
            index += 1
        }
        return isNegative ? -value : value
    }

    /// A number of digits with one point.
    static func decimal(_ cell: UnsafeBufferPointer<UInt8>) -> Double? {
        var digits = 0
        var points = 0
        for (index, byte) in cell.enumerated() {
            if byte &- UInt8(ascii: "0") < 10 {
                digits += 1
            } else if byte == UInt8(ascii: ".") {
                points += 1
            } else if byte != UInt8(ascii: "-") || index > 0 {
                return nil
            }
        }
        guard digits > 0, points <= 1 else { return nil }
        return Double(String(decoding: cell, as: UTF8.self))
    }
}
