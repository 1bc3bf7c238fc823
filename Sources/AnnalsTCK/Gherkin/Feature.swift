/// One feature file: scenarios of one subject, outlines expanded.
struct Feature {
    /// The file's path below the folder of features: `clauses/match/Match1.feature`.
    var path: String
    var scenarios: [RawScenario]
}

/// A scenario as it is written: a name and steps, those of the background first.
struct RawScenario {
    var name: String
    var tags: [String]
    /// Which row of an outline's examples this is, from 1 on; nil for a plain scenario.
    var example: Int?
    var steps: [Step]
}

/// One step: what it says, and the text or table below it.
struct Step {
    /// Without the word before it: `executing query:`.
    var text: String
    /// The text between two lines of `"""`.
    var document: String?
    /// Rows of cells, trimmed and unescaped.
    var table: [[String]]?
    /// From 1 on.
    var line: Int
}

/// What is wrong with a feature file.
struct FeatureError: Error, CustomStringConvertible {
    var path: String
    var line: Int
    var message: String

    var description: String { "\(path):\(line): \(message)" }
}
