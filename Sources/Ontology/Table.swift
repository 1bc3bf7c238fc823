import Foundation

/// A tab-separated table with a header line, kept as bytes; a cell becomes a String only when it is asked for.
///
///     let titles = try Table(path: "ontology/gazetteer/titles.tsv")
///     titles.text(0, try titles.column("title_zh"))
///
/// UTF-8, one line a row, no quoting; `|` separates alternatives in a cell. Reading costs one pass over the bytes.
public struct Table: Sendable {
    /// The path as given, for messages.
    public let file: String
    public let header: [String]
    private let bytes: [UInt8]
    /// Where each cell starts, row by row; a cell ends one byte before the next one starts.
    private let starts: [Int32]

    public init(path: String) throws(OntologyError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .missingFile(path: path)
        }
        try self.init(file: path, bytes: [UInt8](data))
    }

    /// Reads a table from memory. Empty lines at the end are ignored; a carriage return before a line feed is cut.
    public init(file: String, bytes input: consuming [UInt8]) throws(OntologyError) {
        var bytes = input
        if let offset = UTF8Check.firstInvalidByte(in: bytes) {
            throw .notUTF8(file: file, offset: offset)
        }
        if bytes.contains(UInt8(ascii: "\r")) { bytes.removeAll { $0 == UInt8(ascii: "\r") } }
        while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        bytes.append(UInt8(ascii: "\n"))
        var starts: [Int32] = [0]
        starts.reserveCapacity(bytes.count / 6)
        var line = 0
        var cellsBefore = 0
        var columnCount = 0
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
        {
            starts.append(Int32(index + 1))
            guard byte == UInt8(ascii: "\n") else { continue }
            line += 1
            let found = starts.count - 1 - cellsBefore
            if line == 1 { columnCount = found }
            guard found == columnCount else {
                throw .wrongCellCount(file: file, line: line, found: found, expected: columnCount)
            }
            cellsBefore = starts.count - 1
        }
        self.file = file
        self.bytes = bytes
        self.starts = starts
        header = (0..<columnCount).map {
            String(decoding: bytes[Int(starts[$0])..<Int(starts[$0 + 1]) - 1], as: UTF8.self)
        }
    }

    /// Rows after the header.
    public var rowCount: Int { (starts.count - 1) / header.count - 1 }

    /// The index of a column that must be there.
    public func column(_ name: String) throws(OntologyError) -> Int {
        guard let index = header.firstIndex(of: name) else { throw .missingColumn(file: file, column: name) }
        return index
    }

    /// The line of a row in the file, from 1, for messages.
    public func line(of row: Int) -> Int { row + 2 }

    /// The bytes of a cell.
    public func cell(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
        let index = (row + 1) * header.count + column
        return bytes[Int(starts[index])..<Int(starts[index + 1]) - 1]
    }

    public func text(_ row: Int, _ column: Int) -> String {
        String(decoding: cell(row, column), as: UTF8.self)
    }

    /// The alternatives of a cell, without empty ones.
    public func alternatives(_ row: Int, _ column: Int) -> [ArraySlice<UInt8>] {
        cell(row, column).split(separator: UInt8(ascii: "|"))
    }

    /// A whole number; 0 for an empty cell.
    public func number(_ row: Int, _ column: Int) throws(OntologyError) -> Int {
        let cell = cell(row, column)
        if cell.isEmpty { return 0 }
        guard let value = Int(String(decoding: cell, as: UTF8.self)) else {
            throw .badValue(
                file: file, line: line(of: row), column: header[column],
                value: String(decoding: cell, as: UTF8.self), expected: "a whole number")
        }
        return value
    }

    /// A number with or without a decimal point.
    public func decimal(_ row: Int, _ column: Int) throws(OntologyError) -> Double {
        let text = text(row, column)
        guard let value = Double(text), value.isFinite else {
            throw .badValue(
                file: file, line: line(of: row), column: header[column], value: text,
                expected: "a number such as 1.5")
        }
        return value
    }
}

/// Finds the first byte that is not part of well-formed UTF-8.
enum UTF8Check {
    static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var index = 0
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): index += UTF8.width(scalar)
            case .emptyInput: return nil
            case .error: return index
            }
        }
    }
}
