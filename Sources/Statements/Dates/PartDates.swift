import Archive
import Dates
import Ontology

/// What one language part says of when: the dates of its sentences, and the day that each reports of.
///
/// The day of the report is that of the dispatch; of a report of the paper's own, the day up to which its first
/// figures are given (截至8月底止), else that of the paper. A sentence about a meeting (会上, 会议) reports of the day
/// that the meeting was said to be on.
struct PartDates {
    private let dates: [DateExpression]
    private let reportDay: DateRange?
    private let titleDay: DateRange?
    private let meetingWords: [[UInt32]]
    private let text: [UInt32]

    /// No dates: everything is left undated.
    static let none = PartDates()

    /// `meetingWords` are the words by which this language speaks of a meeting.
    init(_ part: LanguagePart, of article: Article, reader: DateReader, meetingWords: [[UInt32]]) {
        text = article.text.folded
        let dispatch = part.dateline?.date ?? article.parts.lazy.compactMap(\.dateline?.date).first
        let found = reader.dates(
            in: part, of: text, anchor: DateAnchor(dispatch: dispatch, paper: article.date))
        self.meetingWords = meetingWords
        let upTo = dispatch == nil ? article.date.flatMap { Self.lastCount(in: found, before: $0) } : nil
        dates = found
        titleDay = (dispatch ?? article.date).map { DateRange(on: $0) }
        reportDay = upTo ?? titleDay
    }

    private init() {
        (dates, reportDay, titleDay, meetingWords, text) = ([], nil, nil, [], [])
    }

    /// 截至8月底止 in a paper of October: the first such day, not long before the paper.
    private static func lastCount(in dates: [DateExpression], before paper: CalendarDate) -> DateRange? {
        let day = dates.first { $0.range.role == .until && $0.range.earliest == $0.range.latest }?.range
            .latest
        guard let day, day < paper, paper.dayNumber - day.dayNumber <= 100 else { return nil }
        return DateRange(on: day)
    }

    /// The dates of each sentence with the day that it reports of, for sentences in the order of the text.
    func bySentence(_ sentences: [Span]) -> [SentenceDates] {
        var meeting: DateRange?
        var next = 0
        return sentences.map { sentence in
            while next < dates.count, dates[next].span.start < sentence.start { next += 1 }
            var end = next
            while end < dates.count, dates[end].span.end <= sentence.end { end += 1 }
            let own = Array(dates[next..<end])
            next = end
            let day = own.first {
                [.asOf, .during].contains($0.range.role) && !$0.isComparison
                    && $0.range.latest <= reportDay?.latest ?? $0.range.latest
            }
            guard meeting != nil || day != nil, text.hasWord(of: meetingWords, in: sentence.range) else {
                return SentenceDates(said: own, reportDay: reportDay, titleReport: titleDay)
            }
            if let day, isNews(day.range) { meeting = day.range }
            let today = day?.range ?? meeting
            return SentenceDates(
                said: own, reportDay: today ?? reportDay, titleReport: today ?? titleDay, meetingDay: today)
        }
    }

    /// A meeting of years ago is not the one that the sentences after it speak of, and 一百年来 is no day of one.
    private func isNews(_ day: DateRange) -> Bool {
        guard let reportDay else { return true }
        return reportDay.latest.dayNumber - day.earliest.dayNumber <= Self.longestNews
    }

    private static let longestNews = 62
}

/// The dates of one sentence.
struct SentenceDates {
    /// In order.
    var said: [DateExpression] = []
    /// The day that the sentence reports of where it says no other.
    var reportDay: DateRange?
    /// The same for who is called what: the day of the report itself, up to whatever day its figures count.
    var titleReport: DateRange?
    /// The day that the article has said the meeting to be on of which the sentence speaks.
    var meetingDay: DateRange?

    /// When what stands at `position` happens: the date said last before it in the sentence, else the day of the report.
    func date(at position: Int) -> DateRange? { saidLast(before: position)?.range ?? reportDay }

    /// The date said last before `position` in the sentence.
    func saidLast(before position: Int) -> DateExpression? {
        said.last { $0.span.end <= position && !$0.isComparison }
    }

    private func isLongAgo(_ range: DateRange) -> Bool {
        guard let titleReport else { return false }
        return titleReport.earliest.dayNumber - range.latest.dayNumber > 366
    }

    /// The day on which somebody is called by a title at `position`: that of the event of which the sentence tells,
    /// where it is of the days before the report; the time of long ago with which the clause begins (1944年,…); else
    /// the day of the report.
    func titleDay(at position: Int, clauseStarts: (Int) -> Bool) -> DateRange? {
        guard let said = saidLast(before: position), [.asOf, .during].contains(said.range.role),
            let titleReport
        else { return titleReport }
        let age = titleReport.earliest.dayNumber - said.range.earliest.dayNumber
        if said.range.role == .asOf, (0...31).contains(age) { return said.range }
        return isLongAgo(said.range) && clauseStarts(said.span.start) ? said.range : titleReport
    }

    /// When somebody took or held an office that a verb at `position` gives him: a date right before the verb or in
    /// its clause (1955年任…), or the time of long ago of which the sentence tells; else as for a title.
    func officeDate(at position: Int, clauseStart: Int) -> DateRange? {
        guard let said = saidLast(before: position),
            said.span.start >= clauseStart || isLongAgo(said.range)
        else { return titleReport }
        switch said.range.role {
        case .asOf, .during: return said.range
        case .until, .deadline: return titleReport
        }
    }
}
