/// An identifier as it stands in the query: a variable, label, type, key or alias, without its backticks.
struct Name: Sendable, Hashable {
    let text: String
    let range: SourceRange
}
