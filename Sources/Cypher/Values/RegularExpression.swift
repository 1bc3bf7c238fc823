import Foundation

/// The pattern of a `=~`, compiled once for any number of texts; ICU's syntax, which is nearly Java's.
public struct RegularExpression: Sendable {
    private let expression: NSRegularExpression
    private let pattern: String
    private let plain: PlainPattern?

    /// How often a single match may report that it is still at work before it is given up: some tenths of a
    /// second.
    private static let patience = 2000

    /// Errors where `pattern` is no regular expression.
    public init(_ pattern: String) throws(CypherError) {
        do {
            // Alone first: `a)|(b` is no expression, though between parentheses it looks like one.
            _ = try NSRegularExpression(pattern: pattern)
            expression = try NSRegularExpression(pattern: "(?:\(pattern))\\z")
        } catch {
            throw CypherError(
                .argument, .invalidArgumentValue,
                "`\(pattern.prefix(80))` is not a regular expression")
        }
        self.pattern = pattern
        plain = PlainPattern(pattern)
    }

    /// Whether the whole of `text` matches. Errors where that cannot be found out in reasonable time, as with
    /// `(a+)+b` on many a.
    public func matches(_ text: String) throws(CypherError) -> Bool {
        if let isMatch = plain?.matches(text) { return isMatch }
        let range = NSRange(location: 0, length: text.utf16.count)
        var isMatch = false
        var reports = 0
        expression.enumerateMatches(in: text, options: [.reportProgress, .anchored], range: range) {
            match, _, stop in
            if let match {
                isMatch = match.range == range
                stop.pointee = true
            } else {
                reports += 1
                if reports > Self.patience { stop.pointee = true }
            }
        }
        guard reports <= Self.patience else {
            throw CypherError(
                .limit, .limitExceeded,
                "matching `\(pattern.prefix(80))` takes too long; can it be written without nested repetitions?"
            )
        }
        return isMatch
    }
}

extension Value {
    /// Cypher's `=~`; nil (that is, null) unless both operands are strings. For one pattern and many texts
    /// make a `RegularExpression` once.
    public func matches(pattern: Value) throws(CypherError) -> Bool? {
        guard case .string(let text) = self, case .string(let pattern) = pattern else { return nil }
        return try RegularExpression(pattern).matches(text)
    }
}
