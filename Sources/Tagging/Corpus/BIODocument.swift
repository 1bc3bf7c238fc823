/// A BIO file as read: its sentences, and where they stand in the file.
public struct BIODocument: Sendable {
    /// What messages call the file.
    public let file: String
    public internal(set) var corpus = LabelledCorpus()
    /// The line of the first character of each sentence.
    var firstLines: [Int] = []
    /// The scalars of the corpus that share the line of the scalar before them, ascending.
    var joined: [Int] = []

    /// The line, from 1, of the scalar at `offset` in sentence `sentence`.
    public func line(of offset: Int, in sentence: Int) -> Int {
        let start = corpus.range(sentence).lowerBound
        let shared = Self.lowerBound(joined, start + offset + 1) - Self.lowerBound(joined, start)
        return firstLines[sentence] + offset - shared
    }

    /// The labels of this file for the characters of `gold`; an error where the two are not of one text.
    public func labels(for gold: BIODocument) throws(BIOError) -> [Label] {
        let same = Self.commonPrefix(corpus.scalars, gold.corpus.scalars)
        let sameEnds = Self.commonPrefix(corpus.ends, gold.corpus.ends)
        guard
            same < max(corpus.scalars.count, gold.corpus.scalars.count)
                || sameEnds < max(corpus.count, gold.corpus.count)
        else { return corpus.labels }
        // Where only the ends differ, the first character that one of the two counts to another sentence.
        let ends = [corpus, gold.corpus].compactMap { sameEnds < $0.count ? $0.ends[sameEnds] : nil }
        let place = min(same, ends.min() ?? same)
        throw .differs(file: file, line: line(at: place), gold: gold.file, goldLine: gold.line(at: place))
    }

    /// The line of the scalar at `index` of the corpus, or of the last one before it.
    private func line(at index: Int) -> Int {
        let index = min(index, corpus.scalars.count - 1)
        let sentence = Self.lowerBound(corpus.ends, index + 1)
        return line(of: index - corpus.range(sentence).lowerBound, in: sentence)
    }

    private static func commonPrefix<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
        zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset ?? min(left.count, right.count)
    }

    /// The number of elements below `value` in an ascending list.
    private static func lowerBound(_ list: [Int], _ value: Int) -> Int {
        var range = 0..<list.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = list[middle] < value ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }
}
