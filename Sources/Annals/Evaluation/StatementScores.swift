import Ontology
import Tagging

/// How well statements agree with gold relations, article by article.
///
///     let scores = StatementScores(
///         gold: gold, relations: relations, mentions: found, statements: statements)
///     scores.score(of: "HOLDS_OFFICE").f1
///
/// A statement is right when its subject, relation and object, matched to the things of the gold, are a gold relation
/// of the article of its first evidence. Relations that are not required count neither for nor against; background
/// and metadata statements are not scored, `REPORTED_BY` aside. The direction of `MET` does not matter.
public struct StatementScores: Sendable {
    public private(set) var mistakes: [StatementMistake] = []
    /// Of the `HOLDS_OFFICE` hits: how many have the right title.
    public private(set) var offices = (right: 0, total: 0)
    /// The counts of each relation in each document.
    private var scores: [String: [String: Score]] = [:]
    private var documents: Set<String>

    private static let unscored: Set = ["MENTIONED_IN", "HAS_FIGURE", "HELD", "SPOKE_AT"]

    private struct Triple: Hashable {
        var document: String
        var subject: String
        var relation: String
        var object: String

        init(document: String, subject: String, relation: String, object: String) {
            let isSwapped = relation == Relation.met.rawValue && object.precedesInScalars(subject)
            self.document = document
            self.subject = isSwapped ? object : subject
            self.relation = relation
            self.object = isSwapped ? subject : object
        }
    }

    public init(
        gold: [GoldMention],
        relations: [GoldRelation],
        mentions: [ScoredMention],
        statements: [ScoredStatement]
    ) {
        documents = Set((gold.map(\.document) + relations.map(\.document)).map(documentName))
        let matching = EntityMatching(gold: gold, relations: relations, system: mentions)
        var expected: [Triple: GoldRelation] = [:]
        var order: [Triple] = []
        for relation in relations {
            let triple = Triple(
                document: documentName(relation.document),
                subject: relation.subject,
                relation: relation.relation,
                object: relation.object
            )
            if expected.updateValue(relation, forKey: triple) == nil { order.append(triple) }
        }
        var seen: Set<Triple> = []
        for statement in statements {
            guard let triple = Self.triple(of: statement, matching), seen.insert(triple).inserted else {
                continue
            }
            add(statement, as: triple, expected: expected[triple])
        }
        for triple in order {
            guard let relation = expected[triple], relation.isRequired else { continue }
            scores[triple.document, default: [:]][triple.relation, default: Score()].gold += 1
            if !seen.contains(triple) { mistakes.append(StatementMistake(missed: relation)) }
        }
    }

    /// The relations that are in the gold or were found, sorted.
    public var relations: [String] {
        Set(scores.values.flatMap(\.keys)).sorted { $0.precedesInScalars($1) }
    }

    public func score(of relation: String) -> Score {
        scores.values.reduce(Score()) { $0 + ($1[relation] ?? Score()) }
    }

    /// All relations together.
    public var total: Score { scores.values.flatMap(\.values).reduce(Score(), +) }

    /// The documents in order, a class for each of `relations`: for resampling.
    public var units: UnitScores {
        let relations = relations
        var units = UnitScores(classCount: relations.count)
        for document in documents.union(scores.keys).sorted() {
            units.addUnit()
            for (index, relation) in relations.enumerated() {
                units.add(scores[document]?[relation] ?? Score(), to: index)
            }
        }
        return units
    }

    private static func triple(of statement: ScoredStatement, _ matching: EntityMatching) -> Triple? {
        let isReport = statement.relation == Relation.reportedBy.rawValue
        let isTaken =
            statement.certainty != Certainty.background.rawValue
            && statement.certainty != Certainty.metadata.rawValue
        guard !unscored.contains(statement.relation), isTaken || isReport,
            let document = statement.evidence?.first.map({ documentName($0.document) })
        else { return nil }
        let subject =
            isReport
            ? "ARTICLE"
            : matching.entity(node: statement.subject, name: statement.subjectName, in: document)
        let object = matching.entity(node: statement.object, name: statement.objectName, in: document)
        return Triple(document: document, subject: subject, relation: statement.relation, object: object)
    }

    private mutating func add(_ statement: ScoredStatement, as triple: Triple, expected: GoldRelation?) {
        if let expected, !expected.isRequired { return }
        var score = scores[triple.document]?[triple.relation] ?? Score()
        score.system += 1
        if let expected {
            score.systemHits += 1
            score.goldHits += 1
            if triple.relation == Relation.holdsOffice.rawValue {
                addOffice(of: statement, expected: expected)
            }
        } else {
            mistakes.append(StatementMistake(wrong: statement, document: triple.document))
        }
        scores[triple.document, default: [:]][triple.relation] = score
    }

    /// A title is right when it is the gold's, or contains it, or is contained in it.
    private mutating func addOffice(of statement: ScoredStatement, expected: GoldRelation) {
        let found = (statement.qualifiers?.office ?? "").filter { $0 != " " }
        let wanted = (expected.office ?? "").filter { $0 != " " }
        offices.total += 1
        guard !found.isEmpty, !wanted.isEmpty else { return }
        if found.contains(wanted) || wanted.contains(found) { offices.right += 1 }
    }
}

/// A statement made wrongly, or missed.
public struct StatementMistake: Sendable, Hashable {
    public var isMissed: Bool
    public var document: String
    public var relation: String
    public var subject: String
    public var object: String
    public var quote: String

    init(missed relation: GoldRelation) {
        isMissed = true
        document = documentName(relation.document)
        self.relation = relation.relation
        subject = relation.subjectName ?? relation.subject
        object = relation.objectName ?? relation.object
        quote = relation.evidence ?? ""
    }

    init(wrong statement: ScoredStatement, document: String) {
        isMissed = false
        self.document = document
        relation = statement.relation
        subject = statement.subjectName ?? statement.subject
        object = statement.objectName ?? statement.object
        quote = statement.evidence?.first?.quote ?? ""
    }
}

extension String {
    /// The order of Python's strings, for the same result as the scorers that the gold came with.
    fileprivate func precedesInScalars(_ other: String) -> Bool {
        unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
    }
}
