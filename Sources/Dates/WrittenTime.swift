import Ontology

/// A time of the text with the words that say how it is meant.
struct WrittenTime {
    var start: Int
    var end: Int
    var date: WrittenDate = .now
    /// The end of a range: 到21日.
    var until: WrittenDate?
    var role: CalendarWords.Role?
    /// 旧历八月十五: counted by the moon.
    var isOldCalendar = false
    /// Whether the clause speaks of what is to come.
    var isFuture = false
    /// 比去年, 去年同期: said for comparison, so that what follows is not of that time.
    var isCompared = false

    init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }
}

extension WrittenDate {
    /// Whether a range may end in it.
    var canEndRange: Bool {
        switch self {
        case .point, .day, .weekday, .now: true
        case .saidDay, .week, .ago, .lasting, .coming: false
        }
    }
}

extension WrittenTime {
    /// The days that are meant, and what they are to the sentence; nil where they cannot be told.
    func range(feasts: [CalendarWords.Feast], anchor: DateAnchor) -> DateRange? {
        let first = DateResolver(feasts: feasts, anchor: anchor, outlook: outlook).days(of: date)
        guard var days = first else { return nil }
        if let until {
            var inner = anchor
            inner.said = DateRange(earliest: days.first, latest: days.last, role: .during)
            let last = DateResolver(feasts: feasts, anchor: inner, outlook: .notBefore(days.first))
                .days(of: until)
            guard let last, last.last >= days.first else { return nil }
            days = Days(days.first, last.last)
        }
        // The first day of the old calendar falls between 21 January and 20 February.
        if isOldCalendar { days = Days(days.first.adding(days: 19), days.last.adding(days: 51)) }
        return ranged(days, today: anchor.today)
    }

    private var outlook: DateResolver.Outlook {
        if isFuture || role == .atLatest { return .future }
        return role == .before || role == .upTo ? .nearest : .past
    }

    private func ranged(_ days: Days, today: CalendarDate?) -> DateRange {
        let plain: DateRange.Role = days.first == days.last ? .asOf : .during
        switch role {
        case .upTo where until == nil, .toNow:
            return DateRange(earliest: days.last, latest: days.last, role: .until)
        case .before where isRunning(days, today):
            let end = days.first.adding(days: -1)
            return DateRange(earliest: end, latest: end, role: .until)
        case .before, .atLatest:
            guard let today, days.last >= today else {
                return DateRange(earliest: days.first, latest: days.last, role: .until)
            }
            return DateRange(earliest: min(today, days.last), latest: days.last, role: .deadline)
        case .since:
            guard let today, days.first <= today, until == nil else { break }
            return DateRange(earliest: days.first, latest: max(today, days.last), role: .during)
        default: break
        }
        return DateRange(earliest: days.first, latest: days.last, role: plain)
    }

    /// 今年以前: a long stretch that is not over; before it is before its first day.
    private func isRunning(_ days: Days, _ today: CalendarDate?) -> Bool {
        guard let today else { return false }
        return days.distance(to: today) == 0 && days.last.dayNumber - days.first.dayNumber > 40
    }

    /// Whether later dates of the text may be counted from it.
    var canBeSaid: Bool {
        guard !isCompared, role != .since, role != .before, role != .atLatest else { return false }
        switch date {
        case .lasting, .coming, .ago: return false
        case .point, .day, .saidDay, .week, .weekday, .now: return true
        }
    }
}
