import Annals
import Translation

/// Disagreements as rows.
enum TranslationRows {
    static func listing(of findings: [TranslationFinding]) -> Listing<[TranslationFinding]> {
        Listing(findings, columns: columns) { finding, json in finding.write(to: &json) }
    }

    private static var columns: [Column<TranslationFinding>] {
        [
            Column("kind") { .text($0.kind.rawValue) },
            Column("harm") { .text($0.harm.rawValue) },
            Column("said") { .text($0.said) },
            Column("translated") { .text($0.translated) },
            Column("expected") { .text($0.expected) },
            Column("times", numeric: true) { .number($0.again.count + 1) },
            Column("reason") { .text($0.reason) },
            Column("document") { .text($0.document) },
            Column("start_zh", numeric: true, onlyForPrograms: true) { offset($0.chinese?.span.start) },
            Column("end_zh", numeric: true, onlyForPrograms: true) { offset($0.chinese?.span.end) },
            Column("start_en", numeric: true, onlyForPrograms: true) { offset($0.english?.span.start) },
            Column("end_en", numeric: true, onlyForPrograms: true) { offset($0.english?.span.end) },
            Column("quote_zh", onlyForPrograms: true) { .text($0.chinese?.text ?? "") },
            Column("quote_en", onlyForPrograms: true) { .text($0.english?.text ?? "") },
        ]
    }

    /// Empty where that language has no such sentence.
    private static func offset(_ offset: Int?) -> Cell { offset.map { .number($0) } ?? .text("") }
}
