/// What is known of a paragraph or sentence when its counterpart in the other language is sought.
struct AlignmentItem: Sendable, Hashable {
    /// Letters, digits and Chinese characters.
    var length: Int
    /// The numbers it names, sorted; they survive translation.
    var numbers: [Int]
}

extension SourceText {
    func alignmentItem(_ span: Span) -> AlignmentItem {
        AlignmentItem(
            length: folded[span.range].count { $0.isWordlike },
            numbers: NumberScanner(text: self).numbers(in: span)
        )
    }
}
