import Archive
import Ontology

/// One place in a text that names a thing: the value that extraction hands on.
public struct Mention: Sendable, Hashable {
    public enum Form: String, Sendable, Hashable {
        /// A name: 中共山西省委, 陶鲁笳.
        case name
        /// A short form or common noun that stands for one named thing of the article: 省委.
        case nominal
    }

    /// Unicode scalar offsets into the source file, end exclusive.
    public var span: Span
    public var language: Language
    public var type: EntityType
    public var form: Form
    /// The surface, folded for comparison (simplified, half-width).
    public var text: String
    /// The rule that found it: a short, stable, documented name such as `person.title-before`.
    public var rule: String
    /// How sure the rule is, 0 to 1; where evidence was weighed, the probability that follows from it.
    public var confidence: Double
    /// The numbers (`GazetteerRow.number`) of the gazetteer rows whose name or alias this may be; more than one where the name is shared.
    public var candidates: [Int32]
    /// Names inside this one, from the left: the 山西省 of 中共山西省委. They are not mentions of their own.
    public var nested: [Mention]
    /// What an organ is: a class of `organ-suffixes.tsv` or `organ-patterns.tsv` (party-prov, commune, coop...);
    /// a place's class word (省, 县, 河). Empty where unknown.
    public var kind: String
    /// What was weighed for this mention; nil where a rule alone decided.
    public var evidence: NameEvidence?

    public init(
        span: Span, language: Language, type: EntityType, form: Form = .name, text: String, rule: String,
        confidence: Double, candidates: [Int32] = [], nested: [Mention] = [], kind: String = ""
    ) {
        self.span = span
        self.language = language
        self.type = type
        self.form = form
        self.text = text
        self.rule = rule
        self.confidence = confidence
        self.candidates = candidates
        self.nested = nested
        self.kind = kind
        evidence = nil
    }
}
