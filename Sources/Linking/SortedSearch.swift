import Archive

extension Array {
    /// The index of the first element that `isLater`, in an array where all that are stand at its end; `count` for none.
    /// Logarithmic.
    @inlinable
    package func firstSorted(where isLater: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isLater(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The elements inside `sentence`, of an array in the order of their spans.
    @inlinable
    package func inside(_ sentence: Span, _ span: (Element) -> Span) -> ArraySlice<Element> {
        let first = firstSorted { span($0).start >= sentence.start }
        return self[first...].prefix { span($0).start < sentence.end }
    }
}
