import Cypher

/// What came of a scenario.
struct Outcome {
    var id: String
    var folder: String
    var kind: ScenarioKind
    /// nil where everything was as expected.
    var failure: String?
    /// Where an error was expected: how near the engine came to it.
    var error: ErrorGrade?

    var isPassed: Bool { failure == nil }
}

/// How near an engine came to an expected error; each includes those before it.
enum ErrorGrade: Int, Comparable {
    /// It gave a result.
    case none
    /// It raised some error.
    case raised
    /// It raised one of the right type at the right time; that is what a scenario asks.
    case typed
    /// Its detail is right too.
    case detailed

    init(expected: ExpectedError, raised: CypherError) {
        let isTyped =
            raised.type.rawValue == expected.type
            && (expected.phase == "any time" || raised.phase.rawValue == expected.phase)
        let isDetailed = expected.detail == "*" || raised.detail.rawValue == expected.detail
        self = isTyped ? (isDetailed ? .detailed : .typed) : .raised
    }

    static func < (left: ErrorGrade, right: ErrorGrade) -> Bool { left.rawValue < right.rawValue }
}
