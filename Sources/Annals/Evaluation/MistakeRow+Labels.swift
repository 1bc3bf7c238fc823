import Ontology
import Tagging

extension MistakeRow {
    /// The mistakes of labels in a BIO file, in order.
    public static func rows(gold: BIODocument, labels: [Label]) -> [MistakeRow] {
        (0..<gold.corpus.count).flatMap { sentence in
            let range = gold.corpus.range(sentence)
            let mistakes = SpanMistake.mistakes(
                gold: gold.corpus.spans(sentence),
                found: Label.spans(labels[range])
            )
            return mistakes.map { MistakeRow($0, in: gold, sentence: sentence) }
        }
    }

    private init(_ mistake: SpanMistake, in gold: BIODocument, sentence: Int) {
        let range = gold.corpus.range(sentence)
        func context(_ span: TaggedSpan) -> NameContext {
            let (start, end) = (range.lowerBound + span.start, range.lowerBound + span.end)
            return NameContext(gold.corpus.scalars, start: start, end: end, within: range)
        }
        self.init(
            document: gold.file,
            language: "",
            line: gold.line(of: mistake.span.start, in: sentence),
            start: nil,
            kind: mistake.kind,
            goldType: mistake.gold?.type.rawValue ?? "",
            gold: mistake.gold.map { context($0).name } ?? "",
            foundType: mistake.found?.type.rawValue ?? "",
            found: mistake.found.map { context($0).name } ?? "",
            context: context(mistake.span).text
        )
    }
}
