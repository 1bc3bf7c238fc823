/// Finds the paragraphs among the lines of a body: one a line, or, where a typist broke the lines of a paragraph at
/// a fixed width, one a block between blank lines.
struct ParagraphBlocks {
    let text: SourceText

    /// The paragraphs without blanks around them and without the marks of Markdown; rules and the like are left out.
    func blocks(of lines: ArraySlice<Line>) -> [Span] {
        var blocks: [Span] = []
        for group in lines.split(whereSeparator: \.isBlank) {
            if isWrapped(group), let first = group.first, let last = group.last {
                blocks.append(Span(first.span.start, last.span.end))
            } else {
                blocks += group.map(\.span)
            }
        }
        return blocks.map(withoutMarks).filter { text.folded[$0.range].contains(where: \.isWordlike) }
    }

    /// Latin text whose lines, but for the last, are of like length and do not end with a sentence.
    private func isWrapped(_ group: ArraySlice<Line>) -> Bool {
        guard group.count > 1,
            group.dropFirst().allSatisfy({
                $0.indent == 0 && (30...100).contains($0.span.count) || $0 == group.last
            })
        else { return false }
        let inner = group.dropLast()
        guard
            inner.allSatisfy({ (40...100).contains($0.span.count) && text.language(of: $0.span) != .chinese })
        else {
            return false
        }
        let open = inner.filter { line in
            line.span.range.last.map { !Self.sentenceEnds.contains(text.folded[$0]) } ?? false
        }
        return open.count * 2 > inner.count
    }

    /// `**Subheading**` and `#### Subheading` without their marks.
    private func withoutMarks(_ span: Span) -> Span {
        var result = span
        while result.start < result.end, Self.marks.contains(text.folded[result.start]) { result.start += 1 }
        while result.end > result.start, Self.closingMarks.contains(text.folded[result.end - 1]) {
            result.end -= 1
        }
        return text.trimmed(result)
    }

    private static let sentenceEnds = Set(scalars(".!?:;\"”"))
    private static let marks = Set(scalars("#*"))
    private static let closingMarks = Set(scalars("*"))
}
