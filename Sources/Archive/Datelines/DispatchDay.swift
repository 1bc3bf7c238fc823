import Ontology

/// The day of a dispatch as the dateline prints it: a day, often without month, hardly ever with the year.
///
///     DispatchDay(day: 28).resolved(before: CalendarDate(iso: "1957-12-02"))   // 1957-11-28
struct DispatchDay: Sendable, Hashable {
    var day: Int
    var month: Int?
    var year: Int?

    /// The nearest such day on or before `paper`, at most 31 days back; nil where there is none.
    func resolved(before paper: CalendarDate?) -> CalendarDate? {
        guard let paper else { return nil }
        for back in 0...31 {
            let candidate = paper.adding(days: -back)
            if candidate.day == day, candidate.month == month ?? candidate.month,
                candidate.year == year ?? candidate.year
            {
                return candidate
            }
        }
        return nil
    }
}
