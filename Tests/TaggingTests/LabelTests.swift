import Ontology
import Testing

@testable import Tagging

@Suite("Labels of characters")
struct LabelTests {
    @Test("spans and labels are each other's inverse")
    func roundTrip() {
        let spans = [
            TaggedSpan(start: 0, end: 1, type: .place), TaggedSpan(start: 1, end: 4, type: .person),
            TaggedSpan(start: 6, end: 8, type: .organ),
        ]
        let labels = Label.labels(spans, count: 9)
        #expect(Label.spans(labels) == spans)
        #expect(labels[4] == .outside)
    }

    @Test("a name that began goes on with its own type")
    func transitions() throws {
        let begin = try #require(Label(.begin, .person))
        #expect(begin.allows(try #require(Label(.end, .person))))
        #expect(!begin.allows(try #require(Label(.end, .place))))
        #expect(!begin.allows(.outside))
        #expect(!begin.mayEnd)
        #expect(try #require(Label(.end, .person)).allows(try #require(Label(.single, .place))))
    }

    @Test("types without a column have no label")
    func foreignType() {
        #expect(Label(.begin, .campaign) == nil)
        #expect(Label(rawValue: UInt8(Label.count)) == nil)
    }
}
