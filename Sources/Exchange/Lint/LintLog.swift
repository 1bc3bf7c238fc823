/// Gathers findings; of one code at most ten, so that one fault in every row does not bury the others.
struct LintLog {
    private let file: String
    private var kept: [Finding] = []
    private var counts: [String: Int] = [:]

    static let limit = 10

    init(file: String) { self.file = file }

    mutating func add(
        _ severity: Finding.Severity,
        _ code: String,
        line: Int,
        _ message: @autoclosure () -> String,
        fix: @autoclosure () -> String
    ) {
        counts[code, default: 0] += 1
        guard counts[code, default: 0] <= Self.limit else { return }
        kept.append(
            Finding(file: file, line: line, severity: severity, code: code, message: message(), fix: fix())
        )
    }

    /// The error at which reading stopped.
    mutating func add(_ error: ExchangeError) {
        switch error {
        case .syntax(_, let line, let column, let found):
            add(.error, "syntax", line: line, "column \(column): \(found)", fix: "mend the file there")
        case .content(_, let line, let found, let expected):
            add(.error, "content", line: line, found, fix: "expected \(expected)")
        case .writeFailed, .outOfMemory, .badBase, .ontology, .missingTerm:
            add(.error, "unreadable", line: 1, error.description, fix: "try again")
        }
    }

    /// By line, then by code; where some were left out, the last of the code says how many.
    var findings: [Finding] {
        var findings = kept.sorted { ($0.line, $0.code) < ($1.line, $1.code) }
        for (code, count) in counts where count > Self.limit {
            guard let last = findings.lastIndex(where: { $0.code == code }) else { continue }
            findings[last].message += " (and \(count - Self.limit) more of this kind)"
        }
        return findings
    }
}
