import Archive
import Ontology
import Testing

@testable import Extraction

@Suite("Names of an article")
struct ArticleNamesTests {
    //                            0123456 7 89012
    private let text = Candidate.scalars("林荣发说，青石县的林荣发")

    private func names(_ mentions: [Mention]) -> ArticleNames {
        var names = ArticleNames()
        for mention in mentions { names.note(mention, text) }
        return names
    }

    @Test("a name is not supported by itself, but by the best of its others")
    func others() {
        let once = names([Candidate.name(0, 3, score: 4)])
        #expect(once.score(elsewhereThan: Span(0, 3), .person, text) == 0)
        #expect(once.score(elsewhereThan: Span(9, 12), .person, text) == 4)
        for order in [[4, 2], [2, 4]] as [[Float]] {
            let twice = names(
                zip([0, 9], order).map { Candidate.name($0, $0 + 3, score: $1) })
            #expect(twice.score(elsewhereThan: Span(0, 3), .person, text) == order[1])
            #expect(twice.score(elsewhereThan: Span(9, 12), .person, text) == order[0])
        }
    }

    @Test("one name as two types stands for each by itself")
    func types() {
        let names = names([Candidate.name(0, 3, .person, score: 4), Candidate.name(9, 12, .place, score: 1)])
        #expect(names.score(elsewhereThan: Span(9, 12), .person, text) == 4)
        #expect(names.score(elsewhereThan: Span(0, 3), .place, text) == 1)
        #expect(names.score(elsewhereThan: Span(0, 3), .organ, text) == 0)
    }

    @Test("single characters, short forms, campaigns and what was not weighed are not noted")
    func notNoted() {
        var nominal = Candidate.name(5, 8, .organ, score: 3)
        nominal.form = .nominal
        var unweighed = Candidate.name(5, 8, .place, score: 3)
        unweighed.evidence = nil
        let names = names([
            Candidate.name(0, 1, score: 3), nominal, unweighed, Candidate.name(5, 8, .campaign, score: 3),
        ])
        #expect(names.isEmpty)
        #expect(names.score(elsewhereThan: Span(0, 3), .person, text) == 0)
        #expect(names.occurrences(in: text, [Token(span: Span(0, text.count), kind: .unknown)]).isEmpty)
    }

    @Test("all places where a name stands are found, within the tokens only")
    func occurrences() {
        let names = names([Candidate.name(0, 3, score: 4), Candidate.name(5, 8, .place, score: 1)])
        func found(_ start: Int, _ end: Int) -> [TypedSpan] {
            names.occurrences(in: text, [Token(span: Span(start, end), kind: .unknown)])
        }
        let all = [
            TypedSpan(Span(0, 3), .person), TypedSpan(Span(5, 8), .place), TypedSpan(Span(9, 12), .person),
        ]
        #expect(found(0, 12) == all)
        #expect(found(1, 11) == [all[1]])
        #expect(names.occurrences(in: text, []).isEmpty)
    }
}
