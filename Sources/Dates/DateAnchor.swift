import Ontology

/// What a date without a year, month or day is counted from.
public struct DateAnchor: Sendable, Hashable {
    /// The day of the dispatch (新华社太原11日电).
    public var dispatch: CalendarDate?
    /// The day of the paper.
    public var paper: CalendarDate?
    /// The days of the date said last before the text, where it still holds: 12月 after 1957年 is of that year.
    public var said: DateRange?

    public init(dispatch: CalendarDate?, paper: CalendarDate?, said: DateRange? = nil) {
        self.dispatch = dispatch
        self.paper = paper
        self.said = said
    }

    /// The day on which the text was written, as far as known.
    public var today: CalendarDate? { dispatch ?? paper }
}
