/// Sentences with labels, as columns: what a tagger is trained on and measured with.
public struct LabelledCorpus: Sendable {
    /// Unicode scalars of all sentences, one after the other, as given.
    public private(set) var scalars: [UInt32] = []
    /// A label for each scalar.
    public private(set) var labels: [Label] = []
    /// The end of each sentence in `scalars`.
    public private(set) var ends: [Int] = []

    public init() {}

    public var count: Int { ends.count }
    public var isEmpty: Bool { ends.isEmpty }

    /// The scalars of sentence `index` in `scalars` and `labels`.
    public func range(_ index: Int) -> Range<Int> { (index > 0 ? ends[index - 1] : 0)..<ends[index] }

    /// Adds a sentence; `labels` has one label for each scalar and is well-formed.
    public mutating func append(_ scalars: some Collection<UInt32>, _ labels: some Collection<Label>) {
        precondition(scalars.count == labels.count, "a label for each character")
        self.scalars.append(contentsOf: scalars)
        self.labels.append(contentsOf: labels)
        ends.append(self.scalars.count)
    }

    /// The names of sentence `index`, with offsets into the sentence.
    public func spans(_ index: Int) -> [TaggedSpan] { Label.spans(labels[range(index)]) }
}
