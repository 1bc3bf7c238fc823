import Ontology

/// A time as its words say it, before it is counted from anything.
enum WrittenDate: Hashable {
    /// Year, part of the year and days, as far as written: 去年8月, 28日, 1957年冬, 春节.
    case point(CalendarPoint)
    /// Days from today (昨天 is -1) and from the date said last (次日 is 1).
    case day(Int), saidDay(Int)
    case week(Int)
    /// 1 is Monday; the week from today's where it is said (上星期三).
    case weekday(Int, week: Int?)
    /// 三天前, 两个月来.
    case ago(Int, CalendarUnit), lasting(Int, CalendarUnit)
    /// 今后三年, "in the next three years".
    case coming(Int, CalendarUnit)
    case now
}

enum CalendarUnit: Hashable {
    case days(Int), months(Int)
}

/// What is written of a year, a part of it and days.
struct CalendarPoint: Hashable {
    enum Year: Hashable {
        case absolute(ClosedRange<Int>)
        case fromNow(Int)
        case fromSaid(Int)
    }

    enum Part: Hashable {
        case months(ClosedRange<Int>)
        case monthFromNow(Int)
        case monthFromSaid(Int)
        /// 年底, 第四季度, 冬.
        case span(CalendarWords.YearSpan)
        case feast(Int)
    }

    var year: Year?
    var part: Part?
    /// Of the month; 31 is the last day of any month.
    var days: ClosedRange<Int>?

    /// Whether days can be told within it.
    var hasMonth: Bool {
        switch part {
        case .months, .monthFromNow, .monthFromSaid: true
        case .span, .feast, nil: false
        }
    }
}

extension CalendarWords.Meaning {
    /// Whether a time may begin with such a word, or the clause speaks of the future with it.
    var opensTime: Bool {
        switch self {
        case .yearPart, .season, .hour, .days, .months, .now, .number, .ordinal, .counted: false
        case .role(let role): role.opensTime
        case .year, .month, .week, .day, .yearShort, .saidYear, .saidMonth, .saidDay, .monthName, .weekday,
            .span, .work, .monthPart, .bareMonthPart, .feast, .notDate:
            true
        }
    }
}

extension CalendarWords.Role {
    fileprivate var opensTime: Bool {
        switch self {
        case .upTo, .toNow, .atLatest, .from, .to, .past, .future, .notFuture, .oldCalendar: true
        case .closing, .before, .ago, .since, .lately, .after, .around, .sameAs, .comparison: false
        }
    }
}
