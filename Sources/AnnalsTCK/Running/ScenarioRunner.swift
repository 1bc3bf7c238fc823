import Cypher

/// Runs scenarios, each on an engine of its own.
struct ScenarioRunner {
    /// The queries that build each named graph.
    let graphs: [String: [String]]
    let makeEngine: () -> any CypherEngine

    func outcome(of scenario: Scenario) -> Outcome {
        var outcome = Outcome(id: scenario.id, folder: scenario.folder, kind: scenario.kind)
        if case .error = scenario.expectation { outcome.error = ErrorGrade.none }
        var engine = makeEngine()
        do throws(Failure) {
            try prepare(&engine, for: scenario)
            try ask(&engine, scenario, &outcome)
        } catch {
            outcome.failure = error.message
        }
        return outcome
    }

    private func prepare(_ engine: inout any CypherEngine, for scenario: Scenario) throws(Failure) {
        var queries = scenario.setup
        if let name = scenario.graph {
            guard let graph = graphs[name] else { throw Failure("there is no graph \(name)") }
            queries = graph + queries
        }
        for query in queries {
            do {
                _ = try engine.execute(
                    query, parameters: scenario.parameters, procedures: scenario.procedures)
            } catch {
                throw Failure("the setup failed: \(error)")
            }
        }
    }

    private func ask(
        _ engine: inout any CypherEngine, _ scenario: Scenario, _ outcome: inout Outcome
    ) throws(Failure) {
        let before = engine.contents()
        let answer = answer(&engine, scenario.query, scenario)
        if case .error(let expected) = scenario.expectation, case .failure(let raised) = answer {
            outcome.error = ErrorGrade(expected: expected, raised: raised)
        }
        try check(answer, scenario.expectation)
        try check(SideEffects(from: before, to: engine.contents()), scenario)
        if let control = scenario.control {
            try check(self.answer(&engine, control.query, scenario), control.expectation)
        }
    }

    private func answer(
        _ engine: inout any CypherEngine, _ query: String, _ scenario: Scenario
    ) -> Result<TCKResult, CypherError> {
        do {
            return .success(
                try engine.execute(query, parameters: scenario.parameters, procedures: scenario.procedures))
        } catch {
            return .failure(error)
        }
    }

    private func check(_ effects: SideEffects, _ scenario: Scenario) throws(Failure) {
        var expected = scenario.sideEffects
        if case .error = scenario.expectation { expected = expected ?? SideEffects() }
        guard let expected, expected != effects else { return }
        throw Failure("expected \(expected), had \(effects)")
    }

    private func check(
        _ answer: Result<TCKResult, CypherError>, _ expectation: Expectation
    ) throws(Failure) {
        switch (answer, expectation) {
        case (.success(let result), .empty):
            guard result.rows.isEmpty else { throw Failure("expected no rows, got \(result.rows.count)") }
        case (.success(let result), .result(let expected)):
            if let difference = expected.difference(from: result) { throw Failure(difference) }
        case (.success, .error(let expected)):
            throw Failure("expected \(expected), got a result")
        case (.failure(let raised), .error(let expected)):
            guard ErrorGrade(expected: expected, raised: raised) < .typed else { return }
            throw Failure("expected \(expected), got at \(raised.phase.rawValue): \(raised)")
        case (.failure(let raised), .empty), (.failure(let raised), .result):
            throw Failure("expected a result, got at \(raised.phase.rawValue): \(raised)")
        }
    }
}

/// Why a scenario failed.
private struct Failure: Error {
    var message: String

    init(_ message: String) { self.message = message }
}

extension ExpectedError: CustomStringConvertible {
    var description: String { "\(type) at \(phase): \(detail)" }
}
