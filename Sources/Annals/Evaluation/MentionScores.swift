import Tagging

/// How well found mentions agree with gold, by language and type.
///
///     let scores = MentionScores(gold: gold, system: found)
///     scores.score(language: "zh", type: "Person").f1
///
/// What must be found are the gold mentions of kind `name`, with exact span and type. A found span that equals a
/// nominal, optional or nested one counts neither for nor against. One that exactly covers a run of adjacent gold
/// names of its own type (瑞安县宁益乡) counts for all of them. `units` holds the counts of each document, for
/// resampling.
public struct MentionScores: Sendable {
    /// The types that are scored.
    public static let types = ["Person", "Organ", "Place", "Campaign"]
    public static let languages = ["zh", "en"]

    public private(set) var linking = LinkingScores()
    /// What was found and should not have been, and what should have been found; in order of document.
    public private(set) var mistakes: [MentionMistake] = []
    /// The documents in order; a class for each language and type, in the order of `classes`.
    public private(set) var units = UnitScores(classCount: languages.count * types.count)

    private struct Part: Hashable, Comparable {
        var document: String
        var language: String

        static func < (left: Part, right: Part) -> Bool {
            (left.document, left.language) < (right.document, right.language)
        }
    }

    public init(gold: [GoldMention], system: [ScoredMention]) {
        let goldParts = Dictionary(grouping: gold) {
            Part(document: documentName($0.document), language: $0.language)
        }
        let systemParts = Dictionary(grouping: system) {
            Part(document: documentName($0.document), language: $0.language)
        }
        var document: String?
        for part in goldParts.keys.sorted() {
            if part.document != document { units.addUnit() }
            document = part.document
            add(part, gold: goldParts[part] ?? [], system: systemParts[part] ?? [])
        }
    }

    public func score(language: String, type: String) -> Score {
        units.total(of: Self.classes(language: language, type: type))
    }

    /// All types together.
    public func score(language: String) -> Score { units.total(of: Self.classes(language: language)) }

    /// The classes of `units` that are of a language, and of a type where one is given.
    static func classes(language: String, type: String? = nil) -> [Int] {
        guard let first = languages.firstIndex(of: language) else { return [] }
        return types.indices.filter { type == nil || types[$0] == type }.map { first * types.count + $0 }
    }

    private mutating func count(_ score: Score, _ part: Part, type: String) {
        for index in Self.classes(language: part.language, type: type) { units.add(score, to: index) }
    }

    private mutating func add(_ part: Part, gold: [GoldMention], system: [ScoredMention]) {
        let expected = ExpectedNames(gold)
        var found: Set<TypedSpan> = []
        for mention in system {
            var score = Score(system: 1)
            if let name = expected.names[mention.span] {
                found.insert(mention.span)
                score.systemHits = 1
                linking.add(
                    gold: name.entity,
                    system: mention.entity,
                    document: part.document,
                    language: part.language
                )
            } else if let run = expected.run(coveredBy: mention.span) {
                found.formUnion(run)
                score.systemHits = 1
            } else if expected.isFree(mention.span) {
                continue
            } else {
                mistakes.append(
                    MentionMistake(
                        isMissed: false,
                        document: part.document,
                        language: part.language,
                        type: mention.type,
                        text: mention.text ?? "",
                        start: mention.start,
                        end: mention.end
                    )
                )
            }
            count(score, part, type: mention.type)
        }
        for span in expected.order {
            let isFound = found.contains(span)
            count(Score(goldHits: isFound ? 1 : 0, gold: 1), part, type: span.type)
            if !isFound {
                mistakes.append(
                    MentionMistake(
                        isMissed: true,
                        document: part.document,
                        language: part.language,
                        type: span.type,
                        text: expected.names[span]?.text ?? "",
                        start: span.start,
                        end: span.end
                    )
                )
            }
        }
    }
}

/// A mention found wrongly, or missed.
public struct MentionMistake: Sendable, Hashable {
    public var isMissed: Bool
    public var document: String
    public var language: String
    public var type: String
    public var text: String
    public var start: Int
    public var end: Int
}

/// The gold of one language part of one document, by what must and what may be found.
private struct ExpectedNames {
    private(set) var names: [TypedSpan: GoldMention] = [:]
    /// The spans of `names` in the order of the file.
    private(set) var order: [TypedSpan] = []
    private var ends: [String: [Int: Int]] = [:]
    private var free: Set<Range<Int>> = []

    init(_ gold: [GoldMention]) {
        for mention in gold {
            if mention.kind == "name" {
                if names.updateValue(mention, forKey: mention.span) == nil { order.append(mention.span) }
            } else {
                free.insert(Self.range(mention.start, mention.end))
            }
            for nested in mention.nested ?? [] { free.insert(Self.range(nested.start, nested.end)) }
        }
        for span in order { ends[span.type, default: [:]][span.start] = span.end }
    }

    func isFree(_ span: TypedSpan) -> Bool { free.contains(Self.range(span.start, span.end)) }

    /// Two or more adjacent names that together are exactly `span`.
    func run(coveredBy span: TypedSpan) -> [TypedSpan]? {
        guard let ends = ends[span.type] else { return nil }
        var run: [TypedSpan] = []
        var position = span.start
        while position < span.end, let end = ends[position], end > position {
            run.append(TypedSpan(start: position, end: end, type: span.type))
            position = end
        }
        return run.count > 1 && position == span.end ? run : nil
    }

    /// A range even of a span that a broken file gives backwards.
    private static func range(_ start: Int, _ end: Int) -> Range<Int> { min(start, end)..<max(start, end) }
}
