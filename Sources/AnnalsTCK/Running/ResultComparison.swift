extension ExpectedResult {
    /// What is wrong with `actual`; nil where it is as expected. Columns are told by their names, in any order.
    func difference(from actual: TCKResult) -> String? {
        guard columns.sorted() == actual.columns.sorted() else {
            return "expected the columns \(columns), got \(actual.columns)"
        }
        let order = columns.compactMap { actual.columns.firstIndex(of: $0) }
        let rows = actual.rows.map { row in order.map { row[$0] } }
        let areEqual: ([TCKValue], [TCKValue]) -> Bool = { left, right in
            left.elementsEqual(right) { $0.matches($1, ignoringListOrder: ignoresListOrder) }
        }
        let isSame =
            isOrdered
            ? self.rows.elementsEqual(rows, by: areEqual) : areSameBag(self.rows, rows, by: areEqual)
        return isSame ? nil : "expected \(Self.text(of: self.rows)), got \(Self.text(of: rows))"
    }

    private static func text(of rows: [[TCKValue]]) -> String {
        let shown = rows.prefix(5).map { "| " + $0.map(\.description).joined(separator: " | ") + " |" }
        let rest = rows.count > 5 ? [" and \(rows.count - 5) more"] : []
        return rows.isEmpty ? "no rows" : "\(rows.count) rows " + (shown + rest).joined(separator: " ")
    }
}
