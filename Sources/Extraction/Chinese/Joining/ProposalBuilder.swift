import Archive
import Ontology
import Tagging

/// Makes mentions of the spans that the tagger proposes: its training data mark names as we do, but for titles, and
/// know nothing of rows and kinds.
struct ProposalBuilder: Sendable {
    private let reader: TokenReader
    private let heads: OrganHeadFinder

    init(reader: TokenReader) {
        self.reader = reader
        heads = OrganHeadFinder(reader: reader)
    }

    /// What the tagger says of exactly this mention, as its training data would mark it: without the title after a
    /// surname (毛 of 毛主席), and for a body with what the rules leave out before it (河南 of 河南|漯河中学), since
    /// the tagger knows where a body ends and the rules where it begins. Nil where it can say nothing.
    func margin(of mention: Mention, _ tagged: TaggedStretch, bodies: BodyEnds, _ text: [UInt32]) -> Float? {
        let span = mention.span
        switch mention.type {
        case .person:
            return tagged.margin(
                start: span.start, end: reader.lexicon.nameEnd(in: text, span.start, span.end), type: .person)
        case .organ:
            let marked: EntityType = isMarkedAsPlace(span, text) ? .place : .organ
            let exact = tagged.margin(start: span.start, end: span.end, type: marked)
            guard let proposal = bodies.sameBody(as: span), let exact,
                let proposed = [EntityType.organ, .place].compactMap({
                    tagged.margin(start: proposal.start, end: proposal.end, type: $0)
                }).max()
            else { return exact }
            return max(exact, proposed)
        case .place:
            if bodies.leaveOut(span) { return nil }
            return tagged.margin(start: span.start, end: span.end, type: .place)
        case .campaign, .meeting, .figure, .article: return nil
        }
    }

    /// The mentions that a proposal stands for.
    func mentions(of proposal: TaggedSpan, _ found: [Mention], _ tokens: [Token], _ text: [UInt32])
        -> [Mention]
    {
        let span = Span(proposal.start, proposal.end)
        guard span.count <= Self.longest else { return [] }
        switch proposal.type {
        case .person:
            return [person(span, found, tokens, text)]
        case .place where isMarkedAsPlace(span, text):
            return [organ(span, Rule.taggedOrgan, found, tokens, text)]
        case .place: return places(span, tokens, text)
        // 陆、海、空 and 中、美 stand for bodies or countries as they please.
        case .organ: return span.count > 1 ? [organ(span, Rule.taggedOrgan, found, tokens, text)] : []
        case .campaign, .meeting, .figure, .article: return []
        }
    }

    /// 江西军区, 苏州教区, 北京博物馆: bodies that the training data of the tagger mark as places.
    func isMarkedAsPlace(_ span: Span, _ text: [UInt32]) -> Bool {
        switch text[span.end - 1] {
        case Self.region: ["military", "religious"].contains(heads.kind(of: span, text))
        case Self.hall: heads.kind(of: span, text) == "culture"
        default: false
        }
    }

    private static let region: UInt32 = 0x533A  // 区
    private static let hall: UInt32 = 0x9986  // 馆

    /// Most characters of a name: damaged text (省省省…) is none, however sure the tagger is.
    private static let longest = 64

    /// The type that we give to a name: 江西军区 is a body.
    func type(of name: TypedSpan, _ text: [UInt32]) -> EntityType {
        name.type == .place && isMarkedAsPlace(name.span, text) ? .organ : name.type
    }

    /// Another occurrence of a name of the article; nil for a type that has no rule for it.
    func again(_ span: Span, _ type: EntityType, _ found: [Mention], _ tokens: [Token], _ text: [UInt32])
        -> Mention?
    {
        switch type {
        case .person: named(span, .person, Rule.personAgain, text)
        case .place: named(span, .place, Rule.placeAgain, text)
        case .organ: organ(span, Rule.organAgain, found, tokens, text)
        case .campaign, .meeting, .figure, .article: nil
        }
    }

    /// 大队, 合作社: one of the many of its kind; the school or bureau of a place is often one alone.
    func isAnyVillageBody(_ span: Span, _ text: [UInt32]) -> Bool {
        heads.suffixLength(of: span, text) == span.count
            && ["commune", "coop", "team", "farm"].contains(heads.kind(of: span, text))
    }

    private static let prepositions = Set("于在向对为把被从由给".unicodeScalars.map(\.value))

    private enum Rule {
        static let surnameTitle = "person.zh.surname-title"
        static let taggedPerson = "person.zh.tagger"
        static let titleBefore = "person.zh.title-before"
        static let taggedPlace = "place.zh.tagger"
        static let taggedOrgan = "organ.zh.tagger"
        static let personAgain = "person.zh.again"
        static let placeAgain = "place.zh.again"
        static let organAgain = "organ.zh.again"
    }

    /// A surname alone is named with the title after it.
    private func person(_ span: Span, _ found: [Mention], _ tokens: [Token], _ text: [UInt32]) -> Mention {
        if span.count == 1, let next = tokens.token(startingAt: span.end), let title = reader.title(next),
            title.kind != .prefix
        {
            return named(Span(span.start, next.end), .person, Rule.surnameTitle, text)
        }
        // 副主任|吴灼年|具体地分析: the title is before either name.
        let hasTitle = found.contains {
            $0.type == .person && $0.span.start == span.start && $0.rule == Rule.titleBefore
                // 副部长|熊复|于二十六日
                && ($0.span.end >= span.end || !Self.prepositions.contains(text[span.end - 1]))
        }
        return named(span, .person, hasTitle ? Rule.titleBefore : Rule.taggedPerson, text)
    }

    /// One place, or each of several that follow one another: 江苏省|宜兴县.
    private func places(_ span: Span, _ tokens: [Token], _ text: [UInt32]) -> [Mention] {
        let parts = tokens[tokens.firstIndex(from: span.start)...].prefix { $0.end <= span.end }
        guard parts.count > 1, parts.first?.start == span.start, parts.last?.end == span.end,
            parts.allSatisfy({ reader.isPlace($0) && $0.span.count > 1 })
        else { return [named(span, .place, Rule.taggedPlace, text)] }
        return parts.map { named($0.span, .place, Rule.taggedPlace, text) }
    }

    private func named(_ span: Span, _ type: EntityType, _ rule: String, _ text: [UInt32]) -> Mention {
        let rows = rows(of: span, type, text)
        let kind = type == .place ? rows.first.map(reader.facts.kind) ?? classWord(endingIn: span, text) : ""
        return Mention(
            chinese: span, type, text: text, rule: rule, confidence: 0.5, candidates: rows, kind: kind)
    }

    private func organ(
        _ span: Span, _ rule: String, _ found: [Mention], _ tokens: [Token], _ text: [UInt32]
    ) -> Mention {
        // By index, since a filter copies every mention that it looks at.
        var nested = found.indices.filter { index in
            found[index].type == .place && span.contains(found[index].span) && found[index].span != span
        }.map { found[$0] }
        if let parent = parent(of: span, nested, text) { nested.append(parent) }
        return Mention(
            chinese: span, .organ, text: text, rule: rule, confidence: 0.5,
            candidates: rows(of: span, .organ, text), nested: MentionChoice.withoutOverlap(nested),
            kind: heads.kind(of: span, text))
    }

    /// 师范大学|教育系|教授: a body that was found by its officer, with the one that its name begins with.
    func withParent(_ mention: Mention, _ text: [UInt32]) -> Mention {
        guard mention.rule == "organ.zh.officer", !mention.nested.contains(where: { $0.type == .organ }),
            let parent = parent(of: mention.span, mention.nested, text)
        else { return mention }
        var whole = mention
        whole.nested = MentionChoice.withoutOverlap(mention.nested + [parent])
        return whole
    }

    /// 彦英大队|第六生产队: the body that the name begins with, where another of a name of its own follows.
    private func parent(of span: Span, _ nested: [Mention], _ text: [UInt32]) -> Mention? {
        for end in stride(from: span.end - 3, to: span.start + 3, by: -1) {
            let (whole, rest) = (Span(span.start, end), Span(end, span.end))
            let kind = heads.kind(of: whole, text)
            guard Self.parents.contains(kind),
                !nested.contains(where: { $0.span.start < end && $0.span.end > end }),
                let suffix = heads.suffixLength(of: rest, text), suffix + 1 < rest.count
            else { continue }
            return Mention(
                chinese: whole, .organ, text: text, rule: Rule.taggedOrgan, confidence: 0.5,
                nested: nested.filter { whole.contains($0.span) && $0.span != whole }, kind: kind)
        }
        return nil
    }

    /// Classes of bodies that have others below them under names of their own.
    private static let parents: Set<String> = ["team", "commune", "coop", "school", "science"]

    private func rows(of span: Span, _ type: EntityType, _ text: [UInt32]) -> [Int32] {
        let names = reader.names(of: span, in: text)
        if names.isEmpty { return [] }
        return names.filter { reader.facts.type($0.row) == type && $0.strength != .weak }
            .sorted { $0.strength != $1.strength ? $0.strength < $1.strength : $0.row < $1.row }
            .reduce(into: []) { rows, name in if !rows.contains(name.row) { rows.append(name.row) } }
    }

    private func classWord(endingIn span: Span, _ text: [UInt32]) -> String {
        for start in (span.start + 1)..<max(span.end, span.start + 1) {
            for value in reader.lexicon.chinese.values(of: text[start..<span.end]) {
                if case .placeClass(let index) = LexicalEntry(value) {
                    return reader.lexicon.placeClasses[Int(index)].zh
                }
            }
        }
        return ""
    }
}

/// The bodies that the tagger proposes, and where the rules begin them after a place: 河南|漯河中学.
struct BodyEnds {
    private var proposals: [Int: Span] = [:]
    /// Starts of the rules' bodies, by the end that they share with a proposal.
    private var starts: [Int: Int] = [:]

    /// `proposed` are the bodies among the tagger's proposals.
    init(_ proposed: [TaggedSpan], _ found: [Mention]) {
        for proposal in proposed {
            proposals[proposal.end] = Span(proposal.start, proposal.end)
        }
        if proposals.isEmpty { return }
        for index in found.indices where found[index].type == .organ && found[index].form == .name {
            let span = found[index].span
            guard let proposal = proposals[span.end] else { continue }
            let before = Span(min(proposal.start, span.start), span.start)
            if before.count == 0 || arePlaces(before, found) { starts[span.end] = span.start }
        }
    }

    private func arePlaces(_ span: Span, _ found: [Mention]) -> Bool {
        var position = span.start
        while position < span.end {
            guard let place = found.first(where: { $0.type == .place && $0.span.start == position }) else {
                return false
            }
            position = place.span.end
        }
        return position == span.end
    }

    /// The proposal that is the same body as a span of the rules: it has the same end, and either the rules have more
    /// of it or they leave out places alone.
    func sameBody(as span: Span) -> Span? { starts[span.end] == span.start ? proposals[span.end] : nil }

    /// Whether a place lies in a proposed body, before the start that the rules give the body.
    func leaveOut(_ span: Span) -> Bool {
        starts.contains { end, start in
            span.end <= start && span.start >= (proposals[end]?.start ?? start)
        }
    }
}
