extension Ledger {
    /// The bytes of a ledger with one correction more, at its end; all that was there stays as it was.
    ///
    /// A file without a header gets one. A last line without a line break gets one. Tabs and line breaks inside author, reason
    /// and names become blanks, since a cell cannot hold them.
    public static func appending(_ correction: Correction, to bytes: [UInt8]) -> [UInt8] {
        let lineBreak = bytes.contains(0x0D) ? "\r\n" : "\n"
        var result = bytes
        let isBlank = bytes.isEmpty || bytes == [0xEF, 0xBB, 0xBF]
        if !isBlank, bytes.last != 0x0A { result += Array(lineBreak.utf8) }
        if !Ledger(file: "", bytes: bytes).hasHeader { result += Array((line(of: header) + lineBreak).utf8) }
        let cells = [
            correction.change.action.rawValue, correction.change.target, correction.change.value,
            correction.author, correction.date.description, correction.reason,
        ]
        return result + Array((line(of: cells) + lineBreak).utf8)
    }

    private static func line(of cells: [String]) -> String {
        cells.map { cell in
            String(
                String.UnicodeScalarView(
                    cell.unicodeScalars.map { "\t\r\n".unicodeScalars.contains($0) ? " " : $0 }))
        }.joined(separator: "\t")
    }
}
