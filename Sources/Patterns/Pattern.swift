import Ontology

/// One way in which a sentence says a relation: a row of `ontology/patterns/*.tsv`, read and checked.
///
///     <subject:Person> ~ 接见|会见 ... <object:Person+>
///
/// `ontology/patterns/README.md` tells the language of patterns.
public struct Pattern: Sendable {
    /// What a part of the sentence is to the statement.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        case subject, object, place, who, topic
    }

    /// A place for a name.
    public struct Slot: Sendable, Hashable {
        public var role: Role
        public var types: [EntityType]
        /// Whether all names of a list are meant: A、B和C.
        public var isList: Bool
    }

    indirect enum Part: Sendable {
        case slot(Slot)
        case words(WordSet)
        /// What comes next is none of these words.
        case not(WordSet)
        /// Any text of at most so many characters or words; a comma ends it unless `crossesCommas`.
        case gap(limit: Int, crossesCommas: Bool)
        /// The text up to the next part, kept under its role.
        case text(Role, limit: Int)
        case optional([Part])
        /// A mark of punctuation or the end of the sentence comes next.
        case clauseEnd
    }

    public let id: String
    public let language: Language
    public let relation: Relation
    /// The slot before the first word, if the pattern has one.
    public let lead: Slot?
    /// Whether the lead is the subject of the clause, wherever it stands before the word; else it stands right there.
    public let leadIsSubject: Bool
    /// The words that the pattern is found by.
    let head: WordSet
    /// Whether the head stands at the start of a clause.
    let startsClause: Bool
    /// What follows the head.
    let parts: [Part]
    /// What the pattern itself says of the statement, such as the role in a campaign; sorted by key.
    public let qualifiers: [(key: String, value: String)]
    public let example: String
    /// What is found in the example: subject -> object.
    public let finds: String
    public let counterExample: String
}
