/// Counts of outcomes, as text.
struct Report {
    let outcomes: [Outcome]

    /// A line a folder, a line about errors, and last the line of the classes.
    var lines: [String] {
        let folders = Dictionary(grouping: outcomes, by: \.folder).sorted { $0.key < $1.key }
        let width = folders.map(\.key.count).max() ?? 0
        let table = folders.map { folder, outcomes in
            let name = folder.padding(to: width)
            let results = outcomes.filter { $0.error == nil }
            let errors = outcomes.filter { $0.error != nil }
            return
                "\(name)  \(Self.share(outcomes))  results \(Self.share(results))  errors \(Self.share(errors))"
        }
        return table + [errors, classes]
    }

    /// `reading 2501/2501 temporal 1026/1026 writing 318/318 procedures 52/52`
    var classes: String {
        ScenarioKind.allCases.map { kind in
            "\(kind.rawValue) \(Self.share(outcomes.filter { $0.kind == kind }))"
        }.joined(separator: " ")
    }

    /// A line for each scenario that failed and why.
    var failing: [String] {
        outcomes.compactMap { outcome in outcome.failure.map { "\(outcome.id)\n    \($0)" } }
    }

    private var errors: String {
        let grades = outcomes.compactMap(\.error)
        let counts = [ErrorGrade.raised, .typed, .detailed].map { grade in grades.count { $0 >= grade } }
        return
            "errors expected \(grades.count): raised \(counts[0]), of the right type and phase \(counts[1]), "
            + "of the right detail \(counts[2])"
    }

    private static func share(_ outcomes: [Outcome]) -> String {
        "\(outcomes.count { $0.isPassed })/\(outcomes.count)"
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
