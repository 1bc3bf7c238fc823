import Ontology

/// The corrections of an archive as a text file: tab-separated, one a line, to be kept under version control.
///
///     action	target	value	author	date	reason
///     # Two articles of 1957 have him in the wrong province.
///     merge	person:tao-lujia-1	person:tao-lujia	Li	2026-11-21	the same man
///
/// Lines that begin with `#` and blank lines are for the reader. `target` and `value` by action:
///
/// | action | target | value |
/// |---|---|---|
/// | `merge` | a node | the node that it is, whose id stays |
/// | `split` | a node | the id of a new node, then articles and statements that mean that one, with `\|` between |
/// | `retype` | a node | Person, Organ, Place or Campaign |
/// | `rename-zh`, `rename-en` | a node | its name |
/// | `alias` | a node | another name |
/// | `reject`, `confirm` | a statement | |
public struct Ledger: Sendable {
    /// The path as given, for messages.
    public let file: String
    public private(set) var entries: [Entry] = []
    /// The lines that could not be read, in their order.
    public private(set) var errors: [LedgerError] = []

    /// False for a file that is empty or holds nothing but comments.
    private(set) var hasHeader = false

    /// A correction and its line, from 1.
    public struct Entry: Sendable, Hashable {
        public let line: Int
        public let correction: Correction
    }

    /// Reads a ledger; a bad line is an error and leaves the others alone. A byte order mark and carriage returns at
    /// the ends of lines do not matter.
    public init(file: String, bytes: [UInt8]) {
        self.file = file
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let lines = bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let number = index + 1
            guard let text = String(validating: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
            else {
                errors.append(.notUTF8(file: file, line: number))
                continue
            }
            guard !text.hasPrefix("#"), text.contains(where: { !$0.isWhitespace }) else { continue }
            let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if hasHeader {
                read(cells, line: number)
            } else if cells == Self.header {
                hasHeader = true
            } else {
                errors.append(.badHeader(file: file, line: number))
                hasHeader = true
                break
            }
        }
    }

    static let header = LedgerColumn.allCases.map(\.rawValue)

    private mutating func read(_ cells: [String], line: Int) {
        do throws(LedgerError) {
            entries.append(Entry(line: line, correction: try correction(cells, line: line)))
        } catch {
            errors.append(error)
        }
    }

    private func correction(_ cells: [String], line: Int) throws(LedgerError) -> Correction {
        guard cells.count == Self.header.count else {
            throw .wrongCellCount(file: file, line: line, found: cells.count)
        }
        func bad(_ column: LedgerColumn, _ found: String, _ expected: String) -> LedgerError {
            .badCell(file: file, line: line, column: column.rawValue, found: found, expected: expected)
        }
        guard let action = Correction.Change.Action(rawValue: cells[0]) else {
            let known = Correction.Change.Action.allCases.map(\.rawValue).joined(separator: ", ")
            throw bad(.action, cells[0], "one of \(known)")
        }
        guard !cells[1].isEmpty else { throw bad(.target, "", "the id of a node or statement") }
        guard let date = CalendarDate(iso: cells[4]) else {
            throw bad(.date, cells[4], "a day such as 2026-11-21")
        }
        do throws(Correction.Change.BadValue) {
            return Correction(
                change: try Correction.Change(action, cells[1], cells[2]), author: cells[3], date: date,
                reason: cells[5])
        } catch {
            throw bad(.value, cells[2], error.expected)
        }
    }
}
