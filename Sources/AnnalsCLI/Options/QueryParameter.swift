import ArgumentParser
import Cypher

/// A parameter of a query as it stands on the command line: `name=value`.
///
/// What looks like a literal of Cypher is read as one: numbers, `true`, `false`, `null`, strings in quotes, lists, maps,
/// and temporal values such as `date('1957-12-11')`. Everything else is text, so that `place=山西省` needs no quotes.
struct QueryParameter {
    var name: String
    var value: Value

    init(_ text: String) throws {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else {
            throw ValidationError("'\(text)' is no parameter; write NAME=VALUE")
        }
        name = parts[0].first == "$" ? String(parts[0].dropFirst()) : String(parts[0])
        value = try Self.value(String(parts[1]))
    }

    private static func value(_ text: String) throws -> Value {
        guard isLiteral(text) else { return .string(text) }
        do {
            let result = try CypherQuery("RETURN \(text) AS value").run(on: PropertyGraph())
            guard let value = result.rows.first?.first, result.columns == ["value"] else {
                return .string(text)
            }
            return value
        } catch {
            throw ValidationError("'\(text)' is no literal: \(error.message); for a text, put it in quotes")
        }
    }

    private static func isLiteral(_ text: String) -> Bool {
        guard let first = text.first else { return false }
        if "'\"[{".contains(first) { return true }
        if ["true", "false", "null"].contains(text.lowercased()) { return true }
        if Double(text) != nil, first == "-" || first.isNumber { return true }
        let function = text.prefix { $0.isASCII && $0.isLetter }.lowercased()
        return constructors.contains(function) && text.dropFirst(function.count).first == "("
    }

    private static let constructors: Set<String> = [
        "date", "time", "localtime", "datetime", "localdatetime", "duration",
    ]
}
