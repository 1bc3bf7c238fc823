/// What speaks for and against a span being a name of its type, each in natural logarithms of odds.
public struct NameEvidence: Sendable, Hashable {
    /// What the rule that found it says: the gazetteer, a grammar, or the tagger's proposal alone.
    public var rule: Float
    /// What the tagger's margin says; 0 for types that it does not know.
    public var tagger: Float = 0
    /// What the same name elsewhere in the article says.
    public var again: Float = 0
    /// What the English part says: that it has a person who is read like this.
    public var witness: Float = 0
    /// What an officer named right after a body says.
    public var officer: Float = 0

    public init(rule: Float) { self.rule = rule }

    /// The sum: above 0 where a name is likelier than none.
    public var score: Float { rule + tagger + again + witness + officer }
}
