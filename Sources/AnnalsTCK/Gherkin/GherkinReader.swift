/// Reads the part of Gherkin that the TCK is written in: features of scenarios, outlines, tags and one background.
struct GherkinReader {
    private let path: String
    private let lines: [Substring]
    private var index = 0

    /// The feature in `text`, the content of the file `path`.
    static func feature(_ text: String, path: String) throws(FeatureError) -> Feature {
        var reader = GherkinReader(text, path: path)
        return try reader.feature()
    }

    private init(_ text: String, path: String) {
        self.path = path
        // A line break of two scalars is one Character.
        lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    }

    private mutating func feature() throws(FeatureError) -> Feature {
        var feature = Feature(path: path, scenarios: [])
        var background: [Step] = []
        var tags: [String] = []
        while let line = nextLine() {
            if line.hasPrefix("@") {
                index += 1
                tags += line.split(separator: " ").map(String.init)
            } else if line.hasPrefix("Feature:") {
                index += 1
                tags = []
            } else if line.hasPrefix("Background:") {
                index += 1
                background = try steps()
            } else if let name = Self.text(of: line, after: "Scenario Outline:") {
                index += 1
                let outline = RawScenario(name: name, tags: tags, steps: background + (try steps()))
                feature.scenarios += try examples().map(outline.filled)
                tags = []
            } else if let name = Self.text(of: line, after: "Scenario:") {
                index += 1
                feature.scenarios.append(
                    RawScenario(name: name, tags: tags, steps: background + (try steps())))
                tags = []
            } else {
                throw fault("this is no line of a feature: \(line)")
            }
        }
        return feature
    }

    private mutating func steps() throws(FeatureError) -> [Step] {
        var steps: [Step] = []
        while let line = nextLine() {
            guard let text = Self.stepWords.lazy.compactMap({ Self.text(of: line, after: $0) }).first else {
                break
            }
            index += 1
            var step = Step(text: text, line: index)
            if nextLine()?.hasPrefix("\"\"\"") == true {
                step.document = try document()
            } else if nextLine()?.hasPrefix("|") == true {
                step.table = table()
            }
            steps.append(step)
        }
        return steps
    }

    /// The rows of all `Examples:` here, each as names and values.
    private mutating func examples() throws(FeatureError) -> [Example] {
        var examples: [Example] = []
        while nextLine()?.hasPrefix("Examples:") == true {
            index += 1
            let rows = table()
            guard let header = rows.first else { throw fault("Examples without a table") }
            for row in rows.dropFirst() {
                guard row.count == header.count else {
                    throw fault("a row of Examples has \(row.count) cells")
                }
                examples.append(Example(number: examples.count + 1, values: Array(zip(header, row))))
            }
        }
        return examples
    }

    /// The lines up to the next `"""`, without the blanks that stand before the first `"""`.
    private mutating func document() throws(FeatureError) -> String {
        let isIndent: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        let indent = lines[index].prefix(while: isIndent).count
        index += 1
        var content: [Substring] = []
        while index < lines.count {
            let line = lines[index]
            index += 1
            if line.trimmingBlanks == "\"\"\"" { return content.joined(separator: "\n") }
            content.append(line.dropFirst(min(indent, line.prefix(while: isIndent).count)))
        }
        throw fault("the text has no end")
    }

    private mutating func table() -> [[String]] {
        var rows: [[String]] = []
        while let line = nextLine(), line.hasPrefix("|") {
            rows.append(TableRow.cells(of: line))
            index += 1
        }
        return rows
    }

    /// The next line that says something, without the blanks around it; the index then stands at it.
    private mutating func nextLine() -> Substring? {
        while index < lines.count {
            let line = lines[index].trimmingBlanks
            if !line.isEmpty, !line.hasPrefix("#") { return line }
            index += 1
        }
        return nil
    }

    private func fault(_ message: String) -> FeatureError {
        FeatureError(path: path, line: min(index + 1, lines.count), message: message)
    }

    private static let stepWords = ["Given ", "When ", "Then ", "And ", "But "]

    private static func text(of line: Substring, after word: String) -> String? {
        line.hasPrefix(word) ? String(line.dropFirst(word.count).trimmingBlanks) : nil
    }
}

extension Substring {
    /// Without blanks, tabs and carriage returns at its ends.
    var trimmingBlanks: Substring {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
        let start = drop(while: isBlank)
        guard let last = start.lastIndex(where: { !isBlank($0) }) else { return start.prefix(0) }
        return start[...last]
    }
}
