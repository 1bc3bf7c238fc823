import Archive

/// Chooses spans that do not overlap and whose worth adds up to the most (weighted interval scheduling).
enum SpanChoice {
    /// The best of the candidates in order of span; those worth nothing or less are left out. Of equal choices the one
    /// whose candidates come first.
    static func best(_ candidates: [Mention], worth: (Mention) -> Float) -> [Mention] {
        let worthy = candidates.enumerated().filter { worth($0.element) > 0 }
            .sorted { ($0.element.span.end, $0.offset) < ($1.element.span.end, $1.offset) }
            .map(\.element)
        guard !worthy.isEmpty else { return [] }
        // Totals of the best choice among the first so many, and which candidate it ends with.
        var totals: [Float] = [0]
        var takes: [Bool] = []
        var before: [Int] = []
        for (index, mention) in worthy.enumerated() {
            let last = lastIndex(in: worthy[..<index], endingBy: mention.span.start)
            let total = totals[last] + worth(mention)
            before.append(last)
            takes.append(total > totals[index])
            totals.append(max(total, totals[index]))
        }
        var chosen: [Mention] = []
        var index = worthy.count
        while index > 0 {
            if takes[index - 1] {
                chosen.append(worthy[index - 1])
                index = before[index - 1]
            } else {
                index -= 1
            }
        }
        return chosen.reversed()
    }

    /// How many of the candidates, sorted by end, end at `start` or before.
    private static func lastIndex(in sorted: ArraySlice<Mention>, endingBy start: Int) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle].span.end <= start { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
