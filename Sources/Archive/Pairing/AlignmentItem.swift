/// What is known of a paragraph or sentence when its counterpart in the other language is sought.
struct AlignmentItem: Sendable, Hashable {
    /// Letters, digits and Chinese characters.
    var length: Int
    /// What survives translation, sorted: the numbers that it names and, below zero, the things.
    var anchors: [Int]
}

extension SourceText {
    /// `things` are numbers from 0, one for a thing that the article names, the same in both languages.
    func alignmentItem(_ span: Span, things: [Int] = []) -> AlignmentItem {
        AlignmentItem(
            length: folded[span.range].count { $0.isWordlike },
            anchors: Set(things).map { -1 - $0 }.sorted() + NumberScanner(text: self).numbers(in: span)
        )
    }
}
