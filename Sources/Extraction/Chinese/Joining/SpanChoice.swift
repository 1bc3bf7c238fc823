import Archive

/// Chooses spans that do not overlap and whose worth adds up to the most (weighted interval scheduling).
enum SpanChoice {
    /// A candidate that is worth something.
    private struct Item {
        var span: Span
        var worth: Float
        var index: Int
    }

    /// The best of the candidates in order of span; those worth nothing or less are left out. Of equal choices the one
    /// whose candidates come first.
    static func best(_ candidates: [Mention], worth: (Mention) -> Float) -> [Mention] {
        var items: [Item] = []
        items.reserveCapacity(candidates.count)
        for index in candidates.indices {
            let worth = worth(candidates[index])
            if worth > 0 { items.append(Item(span: candidates[index].span, worth: worth, index: index)) }
        }
        items.sort { ($0.span.end, $0.index) < ($1.span.end, $1.index) }
        return best(of: items).map { candidates[$0] }
    }

    /// Indexes of the candidates chosen from the items, which are sorted by end.
    private static func best(of items: [Item]) -> [Int] {
        // Totals of the best choice among the first so many, and which candidate it ends with.
        var totals: [Float] = [0]
        var takes: [Bool] = []
        var before: [Int] = []
        totals.reserveCapacity(items.count + 1)
        takes.reserveCapacity(items.count)
        before.reserveCapacity(items.count)
        for (index, item) in items.enumerated() {
            let last = lastIndex(in: items[..<index], endingBy: item.span.start)
            let total = totals[last] + item.worth
            before.append(last)
            takes.append(total > totals[index])
            totals.append(max(total, totals[index]))
        }
        var chosen: [Int] = []
        var index = items.count
        while index > 0 {
            if takes[index - 1] {
                chosen.append(items[index - 1].index)
                index = before[index - 1]
            } else {
                index -= 1
            }
        }
        return chosen.reversed()
    }

    /// How many of the items, sorted by end, end at `start` or before.
    private static func lastIndex(in sorted: ArraySlice<Item>, endingBy start: Int) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle].span.end <= start { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
