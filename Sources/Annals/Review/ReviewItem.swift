import Graph
import Ontology

/// Something that a historian should look at.
public struct ReviewItem: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Offices in two provinces, or one office of two bodies, too close in time for one person.
        case clashingOffices = "clashing-offices"
        /// One name of several nodes.
        case sharedName = "shared-name"
        /// A name that no rule is sure of.
        case unsureName = "unsure-name"
        /// A statement of a rule that is seldom borne out, which nothing else supports.
        case weakStatement = "weak-statement"
    }

    public var kind: Kind
    /// The id of the node, or of the statement.
    public var id: String
    public var name: String
    /// What is doubtful, in words.
    public var reason: String
    /// How doubtful, 0 to 1.
    public var doubt: Double
    /// How much depends on it: mentions or statements.
    public var reach: Int
    /// The sentences to look at, at most two.
    public var evidence: [Evidence]

    /// The order of the list: what is doubtful and much depends on comes first.
    var rank: Double {
        var (bits, reach) = (1.0, reach)
        while reach > 1 {
            bits += 1
            reach /= 2
        }
        return doubt * bits
    }
}
