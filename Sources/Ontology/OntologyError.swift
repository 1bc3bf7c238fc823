/// A table of `ontology/` that cannot be used, with the file, the line and what to do.
public enum OntologyError: Error, Sendable, Hashable, CustomStringConvertible {
    case missingFile(path: String)
    case missingColumn(file: String, column: String)
    case wrongCellCount(file: String, line: Int, found: Int, expected: Int)
    case notUTF8(file: String, offset: Int)
    case badValue(file: String, line: Int, column: String, value: String, expected: String)

    public var description: String {
        switch self {
        case .missingFile(let path):
            "\(path): this table of the ontology is missing; give the folder that holds it with --ontology DIR"
        case .missingColumn(let file, let column):
            "\(file):1: the column '\(column)' is missing from the header line; add it (cells may be empty)"
        case .wrongCellCount(let file, let line, let found, let expected):
            "\(file):\(line): \(found) cells where the header has \(expected); "
                + "separate cells with one tab each, also the empty ones"
        case .notUTF8(let file, let offset):
            "\(file): byte \(offset) is not UTF-8; save the table as UTF-8"
        case .badValue(let file, let line, let column, let value, let expected):
            "\(file):\(line): '\(value)' in column '\(column)'; expected \(expected)"
        }
    }
}
