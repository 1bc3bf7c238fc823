import Archive
import Foundation
import Ontology
import Tagging

/// Joins what the gazetteers, the grammars and the tagger say into one decision a span.
///
/// Every candidate, whoever found it, gets a score: the weight of its rule, the tagger's margin for exactly this span,
/// and the same name's standing elsewhere in the article. Of overlapping candidates those are chosen whose scores,
/// times the characters that they explain, add up to the most; an officer behind a body explains four at most, so that a
/// long stretch needs more than him to be a name. Weights are data: `evidence.tsv`.
struct NameJoining: Sendable {
    private let weights: EvidenceWeights
    private let pinyin: Pinyin
    private let margins: [EntityType: MarginWeight]
    private let builder: ProposalBuilder

    private struct MarginWeight {
        var weight: Float
        var again: Float
    }

    /// Margins and scores beyond these say no more.
    private static let marginBound: Float = 8
    private static let againBound: Float = 4

    init(reader: TokenReader) {
        weights = reader.lexicon.evidence
        pinyin = reader.lexicon.pinyin
        builder = ProposalBuilder(reader: reader)
        var margins: [EntityType: MarginWeight] = [:]
        for type in EntityType.extracted {
            margins[type] = MarginWeight(
                weight: weights["margin.\(type.rawValue)"], again: weights["again.\(type.rawValue)"])
        }
        self.margins = margins
    }

    /// The candidates of the grammars and of the tagger, each span and type once, with their evidence.
    func candidates(
        _ found: [Mention], _ tagged: TaggedStretch, _ tokens: [Token], _ text: [UInt32],
        witness: EnglishWitness, officers: OfficerCues
    ) -> [Mention] {
        var all = found.map { $0.type == .organ ? builder.withParent($0, text) : $0 }
        var known = Set(found.map { TypedSpan($0.span, $0.type) })
        for proposal in tagged.proposals {
            for mention in builder.mentions(of: proposal, found, tokens, text)
            where known.insert(TypedSpan(mention.span, mention.type)).inserted {
                all.append(mention)
            }
        }
        let bodies = bodies(of: tagged, found, text)
        for index in all.indices { weigh(&all[index], tagged, bodies, text, witness, officers) }
        return all
    }

    /// The candidates of a paragraph once more, with the other occurrences of the article's names, and with what the
    /// same names are elsewhere in it.
    func candidates(
        _ candidates: [Mention], again occurrences: [TypedSpan], of names: ArticleNames, _ found: [Mention],
        _ tagged: TaggedStretch, _ tokens: [Token], _ text: [UInt32], witness: EnglishWitness,
        officers: OfficerCues
    ) -> [Mention] {
        var all = candidates
        var known = Set(candidates.map { TypedSpan($0.span, $0.type) })
        lazy var bodies = self.bodies(of: tagged, found, text)
        for occurrence in occurrences {
            let (span, type) = (occurrence.span, builder.type(of: occurrence, text))
            guard known.insert(TypedSpan(span, type)).inserted,
                var mention = builder.again(span, type, found, tokens, text)
            else { continue }
            weigh(&mention, tagged, bodies, text, witness, officers)
            all.append(mention)
        }
        for index in all.indices where all[index].form == .name {
            let score = names.score(elsewhereThan: all[index].span, all[index].type, text)
            let weight = margins[all[index].type]?.again ?? 0
            all[index].evidence?.again = weight * max(0, min(Self.againBound, score))
            all[index].confidence = Self.probability(all[index].evidence?.score ?? 0)
        }
        return all
    }

    /// Where the tagger's bodies end, those that it marks as places among them.
    private func bodies(of tagged: TaggedStretch, _ found: [Mention], _ text: [UInt32]) -> BodyEnds {
        let proposed = tagged.proposals.filter {
            $0.type == .organ
                || $0.type == .place && builder.isMarkedAsPlace(Span($0.start, $0.end), text)
        }
        return BodyEnds(proposed, found)
    }

    /// The candidates that are names, in order, without overlap.
    func chosen(from candidates: [Mention]) -> [Mention] {
        SpanChoice.best(candidates) { candidate in
            guard let evidence = candidate.evidence else { return 0 }
            // An officer tells that a body ends here, not where it begins.
            let own = (evidence.score - evidence.officer) * Float(candidate.span.count)
            return own + evidence.officer * Self.officerLength
        }
    }

    /// How many characters of a body an officer explains.
    private static let officerLength: Float = 4

    private func weigh(
        _ mention: inout Mention, _ tagged: TaggedStretch, _ bodies: BodyEnds, _ text: [UInt32],
        _ witness: EnglishWitness, _ officers: OfficerCues
    ) {
        var evidence = NameEvidence(rule: weights[mention.rule])
        if mention.form == .name, let margin = builder.margin(of: mention, tagged, bodies: bodies, text) {
            let weight = margins[mention.type]?.weight ?? 0
            evidence.tagger = weight * max(-Self.marginBound, min(Self.marginBound, margin))
        }
        if mention.type == .person, witness.names(text[mention.span.range], pinyin: pinyin) {
            evidence.witness = weights["witness.Person"]
        }
        if mention.type == .organ, officers.ends.contains(mention.span.end),
            mention.form == .nominal || !builder.isAnyVillageBody(mention.span, text)
        {
            evidence.officer = weights["officer.Organ"]
        }
        mention.evidence = evidence
        mention.confidence = Self.probability(evidence.score)
    }

    /// Rounded, so that a file of mentions is the same wherever it is written.
    private static func probability(_ score: Float) -> Double {
        (1_000 / (1 + exp(-Double(score)))).rounded() / 1_000
    }
}

/// A span as a name of one type.
struct TypedSpan: Hashable {
    var span: Span
    var type: EntityType

    init(_ span: Span, _ type: EntityType) {
        self.span = span
        self.type = type
    }

    /// By the span alone, since few spans are names of two types.
    func hash(into hasher: inout Hasher) { hasher.combine(span) }
}
