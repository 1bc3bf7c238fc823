/// How many single changes turn one name into another: a scalar inserted, dropped, replaced, or two swapped.
///
///     EditDistance(limit: 2).between(NameKey("Tao Lujai"), NameKey("Tao Lujia"))   // 1
///
/// Nil when it is more than the limit. Method: optimal string alignment over three rows, given up as soon as a
/// whole row is over the limit; the product of the lengths at most.
struct EditDistance {
    var limit: Int

    func between(_ left: NameKey, _ right: NameKey) -> Int? {
        let (first, second) = (left.scalars, right.scalars)
        guard abs(first.count - second.count) <= limit else { return nil }
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in 0..<first.count {
            var current = [row + 1]
            current.reserveCapacity(second.count + 1)
            for column in 0..<second.count {
                let replaced = last[column] + (first[row] == second[column] ? 0 : 1)
                var best = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            guard current.contains(where: { $0 <= limit }) else { return nil }
            (beforeLast, last) = (last, current)
        }
        return last[second.count] <= limit ? last[second.count] : nil
    }
}
