import Ontology

/// A name that was missed, found wrongly, or found with another span or type.
public struct SpanMistake: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case missed
        case foundWrongly = "found wrongly"
        case wrongSpan = "wrong span"
        case wrongType = "wrong type"
        case wrongSpanAndType = "wrong span and type"
    }

    /// The name as it should be; nil where there is none.
    public var gold: TaggedSpan?
    /// The name as it was found; nil where nothing was.
    public var found: TaggedSpan?

    public var kind: Kind {
        guard let gold else { return .foundWrongly }
        guard let found else { return .missed }
        guard gold.type == found.type else {
            return gold.start == found.start && gold.end == found.end ? .wrongType : .wrongSpanAndType
        }
        return .wrongSpan
    }

    /// Where it is: the span as it should be, or as it was found.
    public var span: TaggedSpan { gold ?? found ?? TaggedSpan(start: 0, end: 0, type: .person) }
}

extension SpanMistake {
    /// The mistakes in one stretch of text, in order.
    public static func mistakes(gold: [TaggedSpan], found: [TaggedSpan]) -> [SpanMistake] {
        let hits = Set(hits(gold: gold, found: found))
        return paired(missed: gold.filter { !hits.contains($0) }, wrong: found.filter { !hits.contains($0) })
    }

    /// Names that are in both lists, each in order and free of overlaps.
    static func hits(gold: [TaggedSpan], found: [TaggedSpan]) -> [TaggedSpan] {
        var hits: [TaggedSpan] = []
        var (left, right) = (0, 0)
        while left < gold.count, right < found.count {
            if gold[left] == found[right] { hits.append(gold[left]) }
            if gold[left].end <= found[right].end { left += 1 } else { right += 1 }
        }
        return hits
    }

    /// Names missed and names found wrongly, those put together that are one name read differently: of overlapping
    /// ones the same span first, then the same type, then the longer overlap.
    public static func paired(missed: [TaggedSpan], wrong: [TaggedSpan]) -> [SpanMistake] {
        let (missed, wrong) = (missed.sorted(by: isBefore), wrong.sorted(by: isBefore))
        var goldFree = [Bool](repeating: true, count: missed.count)
        var foundFree = [Bool](repeating: true, count: wrong.count)
        var mistakes: [SpanMistake] = []
        for pair in overlaps(missed, wrong).sorted() where goldFree[pair.gold] && foundFree[pair.found] {
            (goldFree[pair.gold], foundFree[pair.found]) = (false, false)
            mistakes.append(SpanMistake(gold: missed[pair.gold], found: wrong[pair.found]))
        }
        mistakes += missed.indices.filter { goldFree[$0] }.map { SpanMistake(gold: missed[$0]) }
        mistakes += wrong.indices.filter { foundFree[$0] }.map { SpanMistake(found: wrong[$0]) }
        return mistakes.sorted { isBefore($0.span, $1.span) }
    }

    private struct Overlap: Comparable {
        /// 0 for the same span, 1 for the same type, 2 for neither.
        var rank: Int
        var length: Int
        var gold: Int
        var found: Int

        static func < (left: Overlap, right: Overlap) -> Bool {
            (left.rank, -left.length, left.gold, left.found)
                < (right.rank, -right.length, right.gold, right.found)
        }
    }

    /// One sweep over both lists: linear, and complete where no list overlaps itself.
    private static func overlaps(_ gold: [TaggedSpan], _ found: [TaggedSpan]) -> [Overlap] {
        var overlaps: [Overlap] = []
        var (left, right) = (0, 0)
        while left < gold.count, right < found.count {
            let (wanted, got) = (gold[left], found[right])
            let length = min(wanted.end, got.end) - max(wanted.start, got.start)
            if length > 0 {
                let isSameSpan = wanted.start == got.start && wanted.end == got.end
                let rank = isSameSpan ? 0 : wanted.type == got.type ? 1 : 2
                overlaps.append(Overlap(rank: rank, length: length, gold: left, found: right))
            }
            if wanted.end <= got.end { left += 1 } else { right += 1 }
        }
        return overlaps
    }

    private static func isBefore(_ left: TaggedSpan, _ right: TaggedSpan) -> Bool {
        (left.start, left.end, left.type) < (right.start, right.end, right.type)
    }
}
