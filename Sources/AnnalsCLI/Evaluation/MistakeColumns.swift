import Annals

/// The columns of mistakes.
enum MistakeColumns {
    /// For people: the place in one column, the types in one.
    static var table: [Column<MistakeRow>] {
        [
            Column("place") { .text(place($0)) },
            Column("kind") { .text($0.kind.rawValue) },
            Column("type") { .text(types($0.goldType, $0.foundType)) },
            Column("context") { .text($0.context) },
            Column("found") { .text($0.gold.isEmpty || $0.found == $0.gold ? "" : $0.found) },
        ]
    }

    static var all: [Column<MistakeRow>] {
        [
            Column("document") { .text($0.document) },
            Column("language") { .text($0.language) },
            Column("line") { $0.line.map(Cell.number) ?? .decimal(.nan) },
            Column("start") { $0.start.map(Cell.number) ?? .decimal(.nan) },
            Column("kind") { .text($0.kind.rawValue) },
            Column("gold_type") { .text($0.goldType) },
            Column("gold") { .text($0.gold) },
            Column("found_type") { .text($0.foundType) },
            Column("found") { .text($0.found) },
            Column("context") { .text($0.context) },
        ]
    }

    /// For people: how often which kind.
    static var counts: [Column<MistakeRow.Count>] {
        [
            Column("count", numeric: true) { .number($0.count) },
            Column("kind") { .text($0.kind.rawValue) },
            Column("type") { .text(types($0.goldType, $0.foundType)) },
        ]
    }

    private static func place(_ mistake: MistakeRow) -> String {
        if let line = mistake.line { return "line \(line)" }
        return "\(mistake.document):\(mistake.start ?? 0) \(mistake.language)"
    }

    /// `Organ`, or `Place as Organ` where the one was taken for the other.
    private static func types(_ gold: String, _ found: String) -> String {
        gold.isEmpty ? found : found.isEmpty || gold == found ? gold : "\(gold) as \(found)"
    }
}
