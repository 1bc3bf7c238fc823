import Ontology

/// Counts written dates from today and from the date said last.
///
///     let resolver = DateResolver(feasts: lexicon.calendar.feasts, anchor: anchor, outlook: .past)
///     resolver.days(of: .point(CalendarPoint(days: 28...28)))     // the last 28th up to today
///
/// Nil where a day does not exist (31 of February) or nothing is known to count from.
struct DateResolver {
    /// Which of several days of that name is meant.
    enum Outlook {
        /// The last one up to today.
        case past
        /// The next one from today.
        case future
        /// The nearest.
        case nearest
        /// The first that does not end before a day.
        case notBefore(CalendarDate)
    }

    let feasts: [CalendarWords.Feast]
    let anchor: DateAnchor
    let outlook: Outlook

    func days(of date: WrittenDate) -> Days? {
        if case .point(let point) = date { return days(of: point) }
        guard let today = anchor.today else { return nil }
        switch date {
        case .point(let point): return days(of: point)
        case .day(let count): return Days(today.adding(days: count))
        case .saidDay(let count): return anchor.said.map { Days($0.latest.adding(days: count)) }
        case .week(let count):
            let monday = today.monday.adding(days: 7 * count)
            return Days(monday, monday.adding(days: 6))
        case .weekday(let weekday, let week):
            let day = today.monday.adding(days: 7 * (week ?? 0) + weekday - 1)
            return Days(week == nil && day > today && !looksAhead ? day.adding(days: -7) : day)
        case .ago(let count, let unit): return ago(count, unit, today)
        case .lasting(let count, let unit): return today.moved(-count, unit).map { Days($0, today) }
        case .coming(let count, let unit): return today.moved(count, unit).map { Days(today, $0) }
        case .now: return Days(today)
        }
    }

    private var looksAhead: Bool {
        switch outlook {
        case .future, .notBefore: true
        case .past, .nearest: false
        }
    }

    /// 三天前 is a day, 三个月前 any day of that month, 三年前 of that year.
    private func ago(_ count: Int, _ unit: CalendarUnit, _ today: CalendarDate) -> Days? {
        guard let then = today.moved(-count, unit) else { return nil }
        switch unit {
        case .days(1): return Days(then)
        case .days(let length): return Days(then.adding(days: -length / 2), then.adding(days: length / 2))
        case .months(let length) where length < 12: return Days(month: then.month, of: then.year)
        case .months: return Days(year: then.year)
        }
    }

    // MARK: Years, months and days

    private func days(of point: CalendarPoint) -> Days? {
        if let part = point.part {
            switch part {
            case .months(let months):
                // 12月15日 of this month may still be to come.
                return inYear(point) { Days(months: months, of: $0) }?.narrowed(to: point.days)
            case .span(let span): return inYear(point) { Days(span, of: $0) }
            case .feast(let feast): return inYear(point) { feasts[feast].day(in: $0).map { Days($0) } }
            case .monthFromNow(let count):
                return anchor.today.flatMap { $0.moved(count, .months(1)) }
                    .flatMap { Days(month: $0.month, of: $0.year)?.narrowed(to: point.days) }
            case .monthFromSaid(let count):
                return anchor.said.flatMap { $0.earliest.moved(count, .months(1)) }
                    .flatMap { Days(month: $0.month, of: $0.year)?.narrowed(to: point.days) }
            }
        }
        if point.year == nil, let days = point.days { return nearestDays(days) }
        guard let years = years(of: point), let first = Days(year: years.lowerBound),
            let last = Days(year: years.upperBound)
        else { return nil }
        return Days(first.first, last.last)
    }

    private func years(of point: CalendarPoint) -> ClosedRange<Int>? {
        switch point.year {
        case .absolute(let years): return years
        case .fromNow(let count):
            guard let today = anchor.today else { return nil }
            let year = today.year + count
            // In January the winter of this year (今冬) is the one that began last year.
            if count == 0, case .span(let span) = point.part, span.to < span.from,
                let running = Days(span, of: year - 1), running.last >= today
            {
                return year - 1...year - 1
            }
            return year...year
        case .fromSaid(let count): return anchor.said.map { $0.latest.year + count...$0.latest.year + count }
        case nil: return nil
        }
    }

    /// A part of the year that is written, else of the year that is meant.
    private func inYear(_ point: CalendarPoint, _ days: (Int) -> Days?) -> Days? {
        if point.year != nil { return years(of: point).flatMap { days($0.upperBound) } }
        if case .notBefore(let day) = outlook {
            return (day.year...day.year + 1).lazy.compactMap(days).first { $0.last >= day }
        }
        guard let today = anchor.today else { return nil }
        if let carried = inSaidYear(days, today) { return carried }
        if case .span(let span) = point.part { return days(yearMeant(by: span, today)) }
        return choice((today.year - 1...today.year + 1).compactMap(days), today)
    }

    /// 12月 after 1957年, 1月 after 1934年10月.
    private func inSaidYear(_ days: (Int) -> Days?, _ today: CalendarDate) -> Days? {
        guard let said = anchor.said, said.latest.year != today.year, !looksAhead else { return nil }
        guard let same = days(said.earliest.year) else { return nil }
        let isFine = said.earliest.month == said.latest.month && said.earliest.year == said.latest.year
        if isFine, same.last < said.earliest, let next = days(said.earliest.year + 1), next.first <= today {
            return next
        }
        return same
    }

    /// 年底 and 第四季度 are of this year, but in its first weeks of the last one.
    private func yearMeant(by span: CalendarWords.YearSpan, _ today: CalendarDate) -> Int {
        today.month <= 2 && span.from.month >= 9 && !looksAhead ? today.year - 1 : today.year
    }

    /// A day without its month.
    private func nearestDays(_ days: ClosedRange<Int>) -> Days? {
        func inMonth(_ of: CalendarDate?) -> Days? {
            of.flatMap { Days(month: $0.month, of: $0.year)?.narrowed(to: days) }
        }
        if case .notBefore(let day) = outlook {
            return (0...1).lazy.compactMap { inMonth(day.moved($0, .months(1))) }.first { $0.last >= day }
        }
        guard let today = anchor.today else { return nil }
        if let said = anchor.said, said.earliest.year == said.latest.year,
            said.earliest.month == said.latest.month, !looksAhead || said.latest >= today,
            let same = inMonth(said.earliest),
            same.first >= said.earliest || said.earliest != said.latest
        {
            return same
        }
        // Three months: the last one may lack the day.
        return choice((-2...2).compactMap { inMonth(today.moved($0, .months(1))) }, today)
    }

    private func choice(_ candidates: [Days], _ today: CalendarDate) -> Days? {
        switch outlook {
        case .past: candidates.last { $0.first <= today } ?? candidates.first
        case .future: candidates.first { $0.last >= today } ?? candidates.last
        case .notBefore(let day): candidates.first { $0.last >= day }
        case .nearest: candidates.min { $0.distance(to: today) < $1.distance(to: today) }
        }
    }
}
