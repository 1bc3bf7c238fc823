enum TableRow {
    /// The cells of `| a | b |`, trimmed; `\|`, `\\` and `\n` stand for a bar, a backslash and a line break.
    static func cells(of line: Substring) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isEscaped = false
        for character in line.dropFirst() {
            if isEscaped {
                switch character {
                case "|", "\\": cell.append(character)
                case "n": cell.append("\n")
                default: cell += "\\" + String(character)
                }
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "|" {
                cells.append(String(cell[...].trimmingBlanks))
                cell = ""
            } else {
                cell.append(character)
            }
        }
        return cells
    }
}
