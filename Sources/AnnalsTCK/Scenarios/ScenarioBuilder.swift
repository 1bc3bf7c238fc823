/// Makes a scenario of its steps.
struct ScenarioBuilder {
    private let path: String
    private let raw: RawScenario
    private var graph: String?
    private var setup: [String] = []
    private var parameters: [String: TCKValue] = [:]
    private var procedures: [TCKProcedure] = []
    private var query: String?
    private var expectation: Expectation?
    private var sideEffects: SideEffects?
    private var controlQuery: String?
    private var controlExpectation: Expectation?

    /// The scenario that `raw`, of the feature `path`, describes.
    static func scenario(_ raw: RawScenario, path: String) throws -> Scenario {
        var builder = ScenarioBuilder(path: path, raw: raw)
        for step in raw.steps { try builder.add(step) }
        return try builder.finished()
    }

    private init(path: String, raw: RawScenario) {
        self.path = path
        self.raw = raw
    }

    private mutating func add(_ step: Step) throws {
        switch step.text {
        case "any graph", "an empty graph": break
        case "having executed:": setup.append(try document(of: step))
        case "parameters are:": try addParameters(step)
        case "executing query:": query = try document(of: step)
        case "executing control query:": controlQuery = try document(of: step)
        case "no side effects": sideEffects = SideEffects()
        case "the side effects should be:": sideEffects = try SideEffects(rows: table(of: step))
        case "the result should be empty": expect(.empty)
        case let text where text.hasPrefix("the result should be"): expect(.result(try result(of: step)))
        case let text where text.hasPrefix("there exists a procedure "):
            procedures.append(
                try ProcedureReader.procedure(
                    text.dropFirst("there exists a procedure ".count), rows: step.table ?? []))
        case let text where text.hasPrefix("the ") && text.hasSuffix(" graph"):
            graph = String(text.dropFirst(4).dropLast(6))
        case let text where text.contains(" should be raised at "): expect(.error(try error(of: step)))
        default: throw fault(step, "this step is unknown: \(step.text)")
        }
    }

    private mutating func expect(_ expected: Expectation) {
        if controlQuery == nil { expectation = expected } else { controlExpectation = expected }
    }

    private mutating func addParameters(_ step: Step) throws {
        for row in try table(of: step) where row.count == 2 {
            parameters[row[0]] = try TCKValueReader.value(row[1])
        }
    }

    private func result(of step: Step) throws -> ExpectedResult {
        let rows = try table(of: step)
        guard let columns = rows.first else { throw fault(step, "the table is empty") }
        return ExpectedResult(
            columns: columns, rows: try rows.dropFirst().map { try $0.map(TCKValueReader.value) },
            isOrdered: step.text.contains("in order"),
            ignoresListOrder: step.text.contains("ignoring element order for lists"))
    }

    /// `a TypeError should be raised at runtime: Detail`
    private func error(of step: Step) throws -> ExpectedError {
        let words = step.text.split(separator: " ")
        guard words.count >= 7, let colon = step.text.lastIndex(of: ":"),
            let phase = step.text.range(of: " raised at ")
        else { throw fault(step, "this error is not understood") }
        return ExpectedError(
            type: String(words[1]), phase: String(step.text[phase.upperBound..<colon]),
            detail: String(step.text[colon...].dropFirst().trimmingBlanks))
    }

    private func document(of step: Step) throws -> String {
        guard let document = step.document else { throw fault(step, "the step has no text") }
        return document
    }

    private func table(of step: Step) throws -> [[String]] {
        guard let table = step.table else { throw fault(step, "the step has no table") }
        return table
    }

    private func finished() throws -> Scenario {
        guard let query, let expectation else {
            throw FeatureError(path: path, line: raw.steps.first?.line ?? 0, message: "no query or no result")
        }
        var control: Scenario.Control?
        if let controlQuery, let controlExpectation {
            control = Scenario.Control(query: controlQuery, expectation: controlExpectation)
        }
        let example = raw.example.map { " #\($0)" } ?? ""
        return Scenario(
            id: "\(path): \(raw.name)\(example)",
            folder: path.split(separator: "/").dropLast().joined(separator: "/"),
            kind: ScenarioKind(path: path, query: query), graph: graph,
            setup: setup, parameters: parameters, procedures: procedures, query: query,
            expectation: expectation,
            sideEffects: sideEffects, control: control)
    }

    private func fault(_ step: Step, _ message: String) -> FeatureError {
        FeatureError(path: path, line: step.line, message: message)
    }
}
