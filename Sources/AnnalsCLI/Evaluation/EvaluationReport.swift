import Annals

/// What an evaluation prints: scores, a comparison, mistakes.
struct EvaluationReport {
    var rows: [ScoreRow]
    /// The rows as text, for people; with `--verbose`, a line for each mistake too.
    var lines: [String]
    /// Nil unless asked for: `--errors`.
    var mistakes: [MistakeRow]?

    /// Tables for people hold all; rows for programs are the mistakes where they were asked for, else the scores.
    func print(as format: Format) throws {
        guard format == .table else {
            if let mistakes {
                try Listing(mistakes, columns: MistakeColumns.all).print(as: format)
            } else {
                try Listing(rows, columns: ScoreColumns.all(rows)).print(as: format)
            }
            return
        }
        try StandardOutput.print(lines.map { DisplayWidth.printable($0) + "\n" }.joined())
        let compared = rows.filter { $0.comparison != nil && $0.gold + $0.system > 0 }
        if !compared.isEmpty {
            try StandardOutput.print("\nthe second system beside the first, F1 in percent\n")
            try Listing(compared, columns: ScoreColumns.comparison).print(as: .table)
        }
        if let mistakes { try print(mistakes) }
    }

    private func print(_ mistakes: [MistakeRow]) throws {
        try StandardOutput.print("\n\(mistakes.count) mistakes\n")
        guard !mistakes.isEmpty else { return }
        try Listing(MistakeRow.counts(mistakes), columns: MistakeColumns.counts).print(as: .table)
        try StandardOutput.print("\n")
        try Listing(mistakes, columns: MistakeColumns.table).print(as: .table)
    }
}
