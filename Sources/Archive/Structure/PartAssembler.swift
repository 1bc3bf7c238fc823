import Ontology

/// Makes the part of one language from its head and the lines of its body.
struct PartAssembler {
    let text: SourceText
    /// The language where it is declared; otherwise what the text is written in.
    var language: Language?

    /// Nil where there is neither a title nor a line of text.
    func part(head: Head, body: ArraySlice<Line>) -> LanguagePart? {
        let blocks = ParagraphBlocks(text: text).blocks(of: body)
        guard let language = self.language ?? language(title: head.title, blocks: blocks) else { return nil }
        let splitter = SentenceSplitter(text: text, language: language)
        var paragraphs: [Paragraph] = []
        if let title = head.title {
            paragraphs.append(
                Paragraph(kind: .headline, span: title, sentences: splitter.headlineSentences(in: title))
            )
        }
        for line in [head.authorLine, head.column].compactMap({ $0 }) where line.count > 0 {
            paragraphs.append(Paragraph(kind: .byline, span: line, sentences: [line]))
        }
        let kinds = ParagraphClassifier(text: text, language: language, headline: head.title).kinds(
            of: blocks
        )
        for (block, kind) in zip(blocks, kinds) {
            let sentences =
                switch kind {
                case .headline: splitter.headlineSentences(in: block)
                case .byline: [block]
                case .subheading, .body: splitter.sentences(in: block)
                }
            let stretches = splitter.stretches(of: sentences)
            guard stretches.count > 1 else {
                paragraphs.append(Paragraph(kind: kind, span: block, sentences: sentences))
                continue
            }
            for stretch in stretches {
                guard let first = stretch.first, let last = stretch.last else { continue }
                let span = Span(first.start, last.end)
                paragraphs.append(Paragraph(kind: kind, span: span, sentences: Array(stretch)))
            }
        }
        guard let first = paragraphs.first, let last = paragraphs.last else { return nil }
        return LanguagePart(
            language: language,
            span: Span(first.span.start, last.span.end),
            headline: head.title,
            dateline: nil,
            paragraphs: paragraphs
        )
    }

    /// The language that most of the text is in.
    private func language(title: Span?, blocks: [Span]) -> Language? {
        let longest = blocks.max { $0.count < $1.count }
        return longest.flatMap(text.language) ?? title.flatMap(text.language)
    }
}
