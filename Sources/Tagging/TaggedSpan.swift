import Ontology

/// A name in a row of characters.
public struct TaggedSpan: Sendable, Hashable {
    /// Offsets into the row, end exclusive.
    public var start: Int
    public var end: Int
    public var type: EntityType

    public init(start: Int, end: Int, type: EntityType) {
        self.start = start
        self.end = end
        self.type = type
    }
}

extension Label {
    /// The names that a well-formed row of labels marks, in order.
    public static func spans(_ labels: some RandomAccessCollection<Label>) -> [TaggedSpan] {
        var spans: [TaggedSpan] = []
        var start = 0
        for (index, label) in labels.enumerated() {
            guard let type = label.type else { continue }
            if label.position == .begin || label.position == .single { start = index }
            if !label.continues { spans.append(TaggedSpan(start: start, end: index + 1, type: type)) }
        }
        return spans
    }

    /// The columns of the labels of a name of so many characters; nil for a type without labels.
    static func path(_ type: EntityType, length: Int) -> [Int]? {
        guard length > 0, let first = Label(length == 1 ? .single : .begin, type) else { return nil }
        return (0..<length).map { index in
            index == 0 ? first.column : first.column + (index == length - 1 ? 2 : 1)
        }
    }

    /// The labels of `count` characters with these names, which must not overlap.
    public static func labels(_ spans: [TaggedSpan], count: Int) -> [Label] {
        var labels = [Label](repeating: .outside, count: count)
        for span in spans {
            let last = span.end - 1
            for index in span.start...last {
                let position: Position =
                    span.start == last
                    ? .single : index == span.start ? .begin : index == last ? .end : .inside
                labels[index] = Label(position, span.type) ?? .outside
            }
        }
        return labels
    }
}
