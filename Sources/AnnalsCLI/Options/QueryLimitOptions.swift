import ArgumentParser

/// The options of `annals query` that end a runaway query.
struct QueryLimitOptions: ParsableArguments {
    @Option(
        name: .customLong("limit-time"),
        help: ArgumentHelp("End a query that takes longer: 500ms, 10s, 2min.", valueName: "time"),
        transform: QueryLimitOptions.seconds
    )
    var seconds: Double?

    @Option(
        name: .customLong("limit-rows"),
        help: ArgumentHelp("End a query that gives more rows.", valueName: "n")
    )
    var rows: Int?

    @Option(
        name: .customLong("limit-memory"),
        help: ArgumentHelp("End a query that takes more memory: 500MB, 2GB.", valueName: "size"),
        transform: QueryLimitOptions.bytes
    )
    var bytes: Int?

    func validate() throws {
        if let rows, rows < 0 { throw ValidationError("--limit-rows takes a number from 0 on") }
    }

    private static func seconds(_ text: String) throws -> Double {
        let units = ["ms": 0.001, "s": 1, "min": 60, "m": 60, "": 1]
        return try number(text, units: units, example: "500ms, 10s or 2min")
    }

    private static func bytes(_ text: String) throws -> Int {
        let units = ["kb": 1e3, "mb": 1e6, "gb": 1e9, "k": 1e3, "m": 1e6, "g": 1e9, "b": 1, "": 1]
        let bytes = try number(text.lowercased(), units: units, example: "500MB or 2GB")
        return Int(min(bytes, 1e18))
    }

    private static func number(_ text: String, units: [String: Double], example: String) throws -> Double {
        let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
        guard let number = Double(digits), let unit = units[String(text.dropFirst(digits.count))] else {
            throw ValidationError("'\(text)' is no limit; give one such as \(example)")
        }
        return number * unit
    }
}
