import Testing

@testable import Cypher

/// Whatever is given, the parser gives a tree or an error, and soon.
@Suite("Any text at all")
struct FuzzTests {
    /// Reads `text`, and what is printed of its tree once more.
    private func read(_ text: String) {
        do throws(CypherError) {
            let statement = try Parser.statement(text)
            _ = statement.description
        } catch {
            #expect(error.location != nil, "\(text)")
            #expect(!error.description.isEmpty)
        }
    }

    @Test("bytes at random", arguments: 0..<20)
    func bytes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let bytes = (0..<Int.random(in: 0..<120, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            read(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test("tokens at random", arguments: 0..<20)
    func tokens(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let words =
            Keyword.allCases.map(\.spelling) + Symbol.allCases.map(\.rawValue)
            + ["n", "x", "1", "1.5", "'a'", "`b`", "$p", "count", "(a)-->(b)", "(a)", "-[", "]-"]
        for _ in 0..<200 {
            let soup = (0..<Int.random(in: 1..<40, using: &random)).map { _ in
                words.randomElement(using: &random) ?? ""
            }
            read(soup.joined(separator: " "))
        }
    }

    @Test("queries with pieces taken out, doubled, exchanged and put in", arguments: 0..<20)
    func mutations(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for query in Corpus.queries {
            var scalars = Array(query.unicodeScalars)
            for _ in 0..<Int.random(in: 1...4, using: &random) where !scalars.isEmpty {
                let index = scalars.indices.randomElement(using: &random) ?? 0
                let other = scalars.indices.randomElement(using: &random) ?? 0
                switch Int.random(in: 0..<4, using: &random) {
                case 0: scalars.remove(at: index)
                case 1: scalars.swapAt(index, other)
                case 2: scalars.insert(scalars[other], at: index)
                default: scalars.insert(contentsOf: scalars[min(index, other)...max(index, other)], at: other)
                }
            }
            read(String(String.UnicodeScalarView(scalars)))
        }
    }

    @Test("every beginning of a query")
    func prefixes() {
        for query in Corpus.queries {
            for end in query.indices { read(String(query[..<end])) }
        }
    }

    @Test(
        "the same piece many thousand times",
        arguments: [
            "(", "[", "{", "{a:", "[x IN ", "NOT ", "-", "- ", "CASE ", "CASE WHEN ", "a.", "a[", "f(", "1+",
            "1 + (", "a AND ",
            "a = ", "a:", "!", "EXISTS { MATCH (n) WHERE ", "all(x IN ", "reduce(a = ", "(a)--", "((a)-->(b)",
            "n {a: ",
            "a IN ", "a IS NULL IS NULL ", "'", "\\", "`", "$", "/*", ")", "}", "1..", "[..", "a:(", "a XOR ",
        ])
    func repetitions(piece: String) {
        let many = String(repeating: piece, count: 20_000)
        read("RETURN " + many)
        read("MATCH (n) WHERE " + many)
        read("MATCH " + many)
        read(many)
    }

    @Test("random queries of the grammar are read, and printed as the same tree", arguments: 0..<20)
    func grammar(seed: UInt64) throws {
        var generator = QueryGenerator(seed: seed)
        for _ in 0..<50 {
            let query = generator.query()
            let statement = try Parser.statement(query)
            #expect(try Parser.statement(statement.description) == statement, "\(query)\n\(statement)")
        }
    }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
