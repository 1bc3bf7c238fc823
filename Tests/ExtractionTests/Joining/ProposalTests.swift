import Archive
import Ontology
import SampleTagger
import Testing

@testable import Extraction
@testable import Tagging

@Suite("Where a proposed body begins")
struct BodyEndsTests {
    /// A proposal of the tagger and what the rules found, as parts of one text.
    private func ends(_ proposal: String, places: [String], body: String, in text: String) throws -> (
        ends: BodyEnds, body: Span, places: [Span], proposal: Span
    ) {
        let proposal = try #require(Candidate.name(proposal, in: text, .organ)).span
        let body = try #require(Candidate.name(body, in: text, .organ))
        let places = try places.map { try #require(Candidate.name($0, in: text, .place)) }
        let proposed = [TaggedSpan(start: proposal.start, end: proposal.end, type: .organ)]
        return (BodyEnds(proposed, places + [body]), body.span, places.map(\.span), proposal)
    }

    @Test("a place before the body that the rules give is left out: 河南|漯河中学")
    func places() throws {
        let one = try ends("河南漯河中学", places: ["河南"], body: "漯河中学", in: "到河南漯河中学去")
        #expect(one.ends.sameBody(as: one.body) == one.proposal)
        #expect(one.ends.leaveOut(one.places[0]))
        #expect(!one.ends.leaveOut(Span(one.body.start, one.body.start + 2)))
        let chain = try ends(
            "河南省漯河市漯河中学", places: ["河南省", "漯河市"], body: "漯河中学", in: "河南省漯河市漯河中学")
        #expect(chain.ends.sameBody(as: chain.body) == chain.proposal)
        #expect(chain.places.allSatisfy(chain.ends.leaveOut))
    }

    @Test("what is no place is not cut off: 民进辽宁省筹委会")
    func party() throws {
        let found = try ends("民进辽宁省筹委会", places: ["辽宁省"], body: "辽宁省筹委会", in: "民进辽宁省筹委会")
        #expect(found.ends.sameBody(as: found.body) == nil)
        #expect(!found.ends.leaveOut(found.places[0]))
        let half = try ends("沈阳民进筹委会", places: ["沈阳"], body: "筹委会", in: "沈阳民进筹委会")
        #expect(half.ends.sameBody(as: half.body) == nil)
    }

    @Test("a body of which the rules have more is the same")
    func longer() throws {
        let found = try ends("河南省委", places: ["河南省"], body: "中共河南省委", in: "中共河南省委")
        #expect(found.ends.sameBody(as: found.body) == found.proposal)
        #expect(!found.ends.leaveOut(found.places[0]))
    }

    @Test("bodies with other ends, and without any proposal, are others")
    func others() throws {
        let found = try ends("漯河中学", places: [], body: "漯河中学校", in: "漯河中学校")
        #expect(found.ends.sameBody(as: found.body) == nil)
        #expect(BodyEnds([], []).sameBody(as: Span(0, 4)) == nil)
    }
}

@Suite("What the tagger says of a mention, and mentions of its proposals")
struct ProposalBuilderTests {
    private let reader: TokenReader
    private let builder: ProposalBuilder

    init() {
        let lexicon = SampleTagger.lexicon
        let rows = RowFacts(lexicon.gazetteer)
        reader = TokenReader(
            lexicon: lexicon, facts: rows, lexical: LexicalFacts(lexicon: lexicon, rows: rows))
        builder = ProposalBuilder(reader: reader)
    }

    private func tagged(_ text: String) -> (stretch: TaggedStretch, scalars: [UInt32]) {
        let scalars = Candidate.scalars(text)
        let scan = LexicalScan(of: scalars, in: 0..<scalars.count, names: reader.lexicon.chinese)
        return (SampleTagger.tagger.read(scalars, scan), scalars)
    }

    private func margin(_ name: String, _ type: EntityType, in text: String, _ found: [Mention] = []) throws
        -> Float?
    {
        let tagged = tagged(text)
        return builder.margin(
            of: try #require(Candidate.name(name, in: text, type)), tagged.stretch,
            bodies: BodyEnds(tagged.stretch.proposals, found), tagged.scalars)
    }

    @Test("of 毛主席 the tagger is asked for 毛")
    func title() throws {
        let text = "毛主席讲话，大家鼓掌。"
        let stretch = tagged(text).stretch
        #expect(stretch.proposals == [TaggedSpan(start: 0, end: 1, type: .person)])
        #expect(try margin("毛主席", .person, in: text) == stretch.margin(start: 0, end: 1, type: .person))
        #expect(try margin("毛主席", .person, in: text) ?? 0 > 0)
    }

    @Test("a body is as good as the proposal that has places before it; those places say nothing")
    func body() throws {
        let text = "平山县农业局开会。"
        let stretch = tagged(text).stretch
        #expect(stretch.proposals.map(\.type) == [.organ])
        let body = try #require(Candidate.name("农业局", in: text, .organ))
        let place = try #require(Candidate.name("平山县", in: text, .place))
        let whole = stretch.margin(start: 0, end: 6, type: .organ)
        #expect(try margin("农业局", .organ, in: text, [place, body]) == whole)
        #expect(try margin("平山县", .place, in: text, [place, body]) == nil)
        #expect(try margin("平山县", .place, in: text) == stretch.margin(start: 0, end: 3, type: .place))
        #expect(try margin("平山县", .campaign, in: text) == nil)
    }

    @Test("a surname alone takes its title, another name none")
    func persons() {
        let text = Candidate.scalars("毛主席")
        var title = Token(span: Span(1, 3), kind: .lexical)
        let name = reader.lexicon.chinese.name(of: text[1...])
        if let name {
            title.add(name, reader.lexical[name], reader.lexicon.chinese, reader.facts)
        }
        let tokens = [Token(span: Span(0, 1), kind: .unknown), title]
        func texts(_ start: Int, _ end: Int, _ tokens: [Token]) -> [String] {
            builder.mentions(of: TaggedSpan(start: start, end: end, type: .person), [], tokens, text).map(
                \.text)
        }
        #expect(texts(0, 1, tokens) == ["毛主席"])
        #expect(texts(0, 2, tokens) == ["毛主"])
        #expect(texts(0, 1, [tokens[0]]) == ["毛"])
    }

    @Test("what is longer than any name is none")
    func tooLong() {
        let text = [UInt32](repeating: 0x7701, count: 65)
        func count(_ length: Int) -> Int {
            builder.mentions(of: TaggedSpan(start: 0, end: length, type: .organ), [], [], text).count
        }
        #expect(count(64) == 1)
        #expect(count(65) == 0)
    }

    @Test("a body of one character is none")
    func oneCharacter() {
        let text = Candidate.scalars("陆、海")
        #expect(builder.mentions(of: TaggedSpan(start: 0, end: 1, type: .organ), [], [], text).isEmpty)
        #expect(builder.mentions(of: TaggedSpan(start: 0, end: 1, type: .campaign), [], [], text).isEmpty)
    }
}
