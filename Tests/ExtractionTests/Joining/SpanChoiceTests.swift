import Archive
import Tagging
import Testing

@testable import Extraction

@Suite("Choice of spans")
struct SpanChoiceTests {
    private func worth(_ mention: Mention) -> Float { mention.evidence?.score ?? 0 }

    private func best(_ candidates: [Mention]) -> [Mention] { SpanChoice.best(candidates, worth: worth) }

    private func areApart(_ mentions: [Mention]) -> Bool {
        zip(mentions, mentions.dropFirst()).allSatisfy { $0.span.end <= $1.span.start }
    }

    /// The most that any choice without overlap is worth, by trying all of them. Worths are whole, so sums are exact.
    private func mostWorth(_ candidates: [Mention]) -> Float {
        var most: Float = 0
        for subset in 0..<(1 << candidates.count) {
            let chosen = candidates.indices.filter { subset >> $0 & 1 == 1 }.map { candidates[$0] }
                .sorted { $0.span < $1.span }
            if areApart(chosen) { most = max(most, chosen.reduce(0) { $0 + worth($1) }) }
        }
        return most
    }

    @Test("is worth as much as the best of all choices, in order and without overlap", arguments: 0..<40)
    func bestOfAll(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<20 {
            let candidates = (0..<random.index(below: 11)).map { _ in
                let start = random.index(below: 10)
                return Candidate.name(
                    start, start + 1 + random.index(below: 5), score: Float(random.index(below: 13) - 4))
            }
            let chosen = best(candidates)
            #expect(areApart(chosen))
            #expect(chosen.allSatisfy { worth($0) > 0 })
            #expect(chosen.reduce(0) { $0 + worth($1) } == mostWorth(candidates))
        }
    }

    @Test("of equal choices the one that comes first stands, every time")
    func ties() {
        var twins = [Candidate.name(0, 2, score: 3), Candidate.name(0, 2, score: 3)]
        twins[0].rule = "first"
        #expect(best(twins).map(\.rule) == ["first"])
        let whole = [
            Candidate.name(0, 4, score: 2), Candidate.name(0, 2, score: 1), Candidate.name(2, 4, score: 1),
        ]
        #expect(best(whole).map(\.span) == [Span(0, 4)])
        #expect(best(whole.reversed()).map(\.span) == [Span(0, 2), Span(2, 4)])
        #expect((0..<10).allSatisfy { _ in best(whole) == best(whole) })
    }

    @Test("two names that are better than the one over both are chosen, and the other way round")
    func parts() {
        let whole = Candidate.name(0, 4, .place, score: 5)
        let parts = [Candidate.name(0, 2, .place, score: 3), Candidate.name(2, 4, .place, score: 3)]
        #expect(best([whole] + parts).map(\.span) == [Span(0, 2), Span(2, 4)])
        #expect(best([whole, parts[0]]).map(\.span) == [Span(0, 4)])
    }

    @Test("what is worth nothing, less, or no number is left out")
    func worthless() {
        let scores: [Float] = [0, -1, .nan, -.infinity]
        #expect(best(scores.map { Candidate.name(0, 2, score: $0) }).isEmpty)
        #expect(best([]).isEmpty)
    }
}
