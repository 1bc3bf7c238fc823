import Testing

@testable import Tagging

@Suite("Unknown labels in BIO")
struct UnknownLabelTests {
    private static let bytes = Array("省\t?\n委\t?\n王\tB-PER\n林\tI-PER\n等\t?\n人\tO\n".utf8)

    @Test("? is a label that nobody knows, where that is allowed")
    func read() throws {
        let corpus = try BIOReader(file: "a.bio", allowsUnknown: true).corpus(Self.bytes)
        let name = Label.labels([TaggedSpan(start: 0, end: 2, type: .person)], count: 2)
        #expect(corpus.labels == [.unknown, .unknown] + name + [.unknown, .outside])
        #expect(corpus.spans(0) == [TaggedSpan(start: 2, end: 4, type: .person)])
    }

    @Test("nothing is measured with it")
    func refused() {
        #expect(throws: BIOError.badLine(file: "a.bio", line: 1, problem: .unknownLabel("?"))) {
            try BIOReader(file: "a.bio").corpus(Self.bytes)
        }
    }

    @Test("it is written as it was read")
    func written() throws {
        let corpus = try BIOReader(file: "a.bio", allowsUnknown: true).corpus(Self.bytes)
        #expect(BIOWriter().bytes(of: corpus) == Self.bytes + [0x0A])
    }

    @Test("of a name that is cut nothing is known")
    func cut() {
        let spans = [TaggedSpan(start: 0, end: 3, type: .person), TaggedSpan(start: 4, end: 7, type: .organ)]
        let labels = Label.labels(spans, count: 8)
        #expect(Label.cut(labels[...]) == labels)
        #expect(Label.cut(labels[1..<6]) == [.unknown, .unknown, .outside, .unknown, .unknown])
        #expect(Label.cut(labels[1..<2]) == [.unknown])
        #expect(Label.cut(labels[3..<3]) == [])
    }
}
