/// What is wrong with a ledger, with the place and what to do. The other lines count all the same.
public enum LedgerError: Error, Sendable, Hashable, CustomStringConvertible {
    case notUTF8(file: String, line: Int)
    case badHeader(file: String, line: Int)
    case wrongCellCount(file: String, line: Int, found: Int)
    case badCell(file: String, line: Int, column: String, found: String, expected: String)
    /// Two lines that cannot both be right; the earlier one counts.
    case contradiction(file: String, line: Int, earlier: Int, problem: String)
    /// Merges that lead back to where they began; this line does not count.
    case cycle(file: String, line: Int, nodes: [String])
    /// A correction of what the graph does not have; it is kept.
    case unused(file: String, line: Int, problem: String)

    public var description: String {
        switch self {
        case .notUTF8(let file, let line):
            "\(file):\(line): this line is not UTF-8, so it was passed over; save the file as UTF-8"
        case .badHeader(let file, let line):
            "\(file):\(line): expected the header line, which is (with tabs between): "
                + LedgerColumn.allCases.map(\.rawValue).joined(separator: " ")
        case .wrongCellCount(let file, let line, let found):
            "\(file):\(line): \(found) cells where the header has \(LedgerColumn.allCases.count), so the line was "
                + "passed over; separate cells with one tab each, also the empty ones"
        case .badCell(let file, let line, let column, let found, let expected):
            "\(file):\(line): '\(found)' in column '\(column)', so the line was passed over; expected \(expected)"
        case .contradiction(let file, let line, let earlier, let problem):
            "\(file):\(line): \(problem), but line \(earlier) says otherwise, which counts; remove one of them"
        case .cycle(let file, let line, let nodes):
            "\(file):\(line): merges that lead in a circle: \(nodes.joined(separator: " -> ")); remove one of them"
        case .unused(let file, let line, let problem):
            "\(file):\(line): \(problem), so the correction waits; see `annals show` for the ids there are"
        }
    }
}

/// The columns of a ledger, in their order.
enum LedgerColumn: String, CaseIterable {
    case action, target, value, author, date, reason
}
