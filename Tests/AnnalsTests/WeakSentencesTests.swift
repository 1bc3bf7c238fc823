import Archive
import Ontology
import SampleTagger
import Tagging
import Testing

@testable import Annals

@Suite("Sentences that a first model labels")
struct WeakSentencesTests {
    private func article(_ paragraphs: [String], kind: Paragraph.Kind = .body) -> Article {
        var text = ""
        var spans: [Paragraph] = []
        for paragraph in paragraphs {
            var start = text.unicodeScalars.count
            let begin = start
            var sentences: [Span] = []
            for sentence in paragraph.split(separator: "|") {
                text += sentence
                sentences.append(Span(start, text.unicodeScalars.count))
                start = text.unicodeScalars.count
            }
            spans.append(Paragraph(kind: kind, span: Span(begin, start), sentences: sentences))
            text += "\n"
        }
        let source = SourceText(text, folding: Folding(simplified: SampleTagger.lexicon.simplified))
        let part = LanguagePart(
            language: .chinese, span: Span(0, source.count), headline: nil, dateline: nil,
            paragraphs: spans)
        return Article(
            id: "a", document: "a", date: CalendarDate(iso: "1958-06-01"), text: source, parts: [part])
    }

    private func corpus(_ articles: Article...) -> LabelledCorpus {
        var sentences = WeakSentences(lexicon: SampleTagger.lexicon, tagger: SampleTagger.tagger)
        for article in articles { sentences.add(article) }
        return sentences.corpus
    }

    private func text(_ corpus: LabelledCorpus, _ span: TaggedSpan, of sentence: Int) -> String {
        let start = corpus.range(sentence).lowerBound
        return String(
            String.UnicodeScalarView(
                corpus.scalars[(start + span.start)..<(start + span.end)].compactMap(Unicode.Scalar.init)))
    }

    private func names(_ corpus: LabelledCorpus, _ sentence: Int = 0) -> [String] {
        corpus.spans(sentence).map { "\($0.type.rawValue) " + text(corpus, $0, of: sentence) }
    }

    @Test("what model and rules are sure of is labelled, the rest is outside")
    func sure() throws {
        let corpus = corpus(article(["昨天县委书记刘玉林到青石县去。"]))
        try #require(corpus.count == 1)
        #expect(names(corpus).contains("Person 刘玉林"))
        #expect(names(corpus).contains("Place 青石县"))
        #expect(corpus.labels[0] == .outside && corpus.labels[1] == .outside)
    }

    @Test("the title after a surname is not of the name")
    func title() throws {
        let corpus = corpus(article(["毛主席讲话，大家鼓掌。|毛主席讲话，大家都鼓掌。"]))
        try #require(corpus.count == 2)
        #expect(names(corpus, 0) == ["Person 毛"])
        let first = corpus.labels[corpus.range(0)].prefix(3)
        #expect(Array(first) == [Label(.single, .person), .outside, .outside])
    }

    @Test("what may be a name after all is unknown, and a sentence of which too much is unknown is left out")
    func doubtful() {
        let short = "省委决定，"
        let long = "省委决定从今年起在全省各地普遍推广这一先进经验，青石县也照办。"
        let corpus = corpus(article([long]), article([short]))
        #expect(corpus.count == 1)
        // A short form stands for a body, but which rows of labels mark it as one nobody says.
        #expect(corpus.labels.first == .unknown)
        #expect(corpus.labels.filter { $0 == .unknown }.count * 4 <= corpus.labels.count)
    }

    @Test("labels of every sentence are well-formed, whatever the text is cut into")
    func wellFormed() {
        let corpus = corpus(
            article(["毛主席讲|话，中共山西省|委第一书记陶鲁笳在太|原讲话。", "昨天刘玉林到青石|县去，青石县农业|局开会。"]))
        for index in 0..<corpus.count {
            let labels = corpus.labels[corpus.range(index)]
            #expect(Label.cut(labels) == Array(labels))
        }
    }

    @Test("one in five sentences without a name is kept, short ones and bylines never")
    func plain() {
        let plain = Array(repeating: "他们白天劳动，晚上学习。", count: 20)
        #expect(corpus(article(plain)).count == 4)
        #expect(corpus(article(Array(repeating: "好。", count: 20))).isEmpty)
        #expect(corpus(article(["昨天县委书记刘玉林到青石县去。"], kind: .byline)).isEmpty)
    }

    @Test("compilations, and articles without Chinese, are passed over")
    func passedOver() {
        let line = "昨天县委书记刘玉林到青石县去。"
        #expect(corpus(article(Array(repeating: line, count: 1_300))).isEmpty)
        var english = article([line])
        english.parts = []
        #expect(corpus(english).isEmpty)
    }
}
