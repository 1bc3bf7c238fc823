/// What is wrong with a query, or went wrong while it ran, said in the terms of the openCypher TCK.
///
///     throw CypherError(.syntax, .undefinedVariable, "variable `m` is not defined", at: name.range)
///
/// Whoever has the text of the query gives the error its line and column with `located(in:)`.
public struct CypherError: Error, Sendable, Hashable {
    /// When the error is found.
    public enum Phase: String, Sendable {
        /// Before any data is touched.
        case compileTime = "compile time"
        case runtime
    }

    public var phase: Phase
    public var type: CypherErrorType
    public var detail: CypherErrorDetail
    /// One sentence for a person: what was found, and what was expected.
    public var message: String
    /// What to try instead, where that is known.
    public var hint: String?
    /// Where in the query, where that is known.
    public var range: SourceRange?
    /// The same as line and column; set by `located(in:)`.
    public var location: SourceLocation?

    /// An error of the phase that the type usually has: syntax errors and missing procedures or parameters at compile
    /// time, everything else at run time.
    public init(
        _ type: CypherErrorType, _ detail: CypherErrorDetail, _ message: String, at range: SourceRange? = nil,
        hint: String? = nil, phase: Phase? = nil
    ) {
        self.phase = phase ?? type.usualPhase
        self.type = type
        self.detail = detail
        self.message = message
        self.hint = hint
        self.range = range
    }

    /// This error with its place in `text`, the query that it is about.
    public func located(in text: String) -> CypherError {
        guard let range, location == nil else { return self }
        var copy = self
        copy.location = SourceLocation(of: range, in: text)
        return copy
    }
}

extension CypherError: CustomStringConvertible {
    /// For a person:
    ///
    ///     2:9: SyntaxError (UnexpectedSyntax): found `RETURN`, expected `)`
    ///     MATCH (n RETURN n
    ///              ^^^^^^
    public var description: String {
        var text = "\(type.rawValue) (\(detail.rawValue)): \(message)"
        if let location {
            text = "\(location.line):\(location.column): \(text)\n\(location.excerpt)"
        }
        if let hint { text += "\n\(hint)" }
        return text
    }
}
