/// A table for people: columns aligned by display width, two spaces apart, titles faint and, unless they are names that the
/// user chose, in capitals.
struct TextTable {
    var titles: [String]
    var alignsRight: [Bool]
    var rows: [[String]]
    var keepsTitles = false

    /// On a terminal the widest columns are cut so that each row stays on one line; elsewhere nothing is cut.
    func text(on terminal: Terminal) -> String {
        guard !rows.isEmpty else { return "" }
        let cells = rows.map { $0.map(DisplayWidth.printable) }
        let widths = columnWidths(of: cells, within: terminal.width)
        let style = Style(hasColour: terminal.hasColour)
        let titles = keepsTitles ? titles.map(DisplayWidth.printable) : titles.map { $0.uppercased() }
        var text = style.faint(line(titles, widths)) + "\n"
        for row in cells { text += line(row, widths) + "\n" }
        return text
    }

    private func columnWidths(of cells: [[String]], within limit: Int?) -> [Int] {
        var widths = titles.map(DisplayWidth.of)
        for row in cells {
            for (column, cell) in row.enumerated() {
                widths[column] = max(widths[column], DisplayWidth.of(cell))
            }
        }
        guard let limit else { return widths }
        let gaps = 2 * (widths.count - 1)
        while widths.reduce(gaps, +) > limit, let widest = widths.max(), widest > 8,
            let column = widths.firstIndex(of: widest)
        {
            widths[column] -= 1
        }
        return widths
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (column, cell) in cells.enumerated() {
            let cut = DisplayWidth.cut(cell, to: widths[column])
            let padding = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(cut)))
            line += (column > 0 ? "  " : "") + (alignsRight[column] ? padding + cut : cut + padding)
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}
