/// A day of the proleptic Gregorian calendar, from -999999999-01-01 to +999999999-12-31.
public struct LocalDate: Sendable, Hashable {
    /// Days since 1970-01-01.
    public let epochDay: Int64

    /// The day `epochDay` days after 1970-01-01; nil outside the years -999999999 to 999999999.
    public init?(epochDay: Int64) {
        guard LocalDate.epochDays.contains(epochDay) else { return nil }
        self.epochDay = epochDay
    }

    init(unchecked epochDay: Int64) {
        self.epochDay = epochDay
    }

    /// 1970-01-01.
    public static let epoch = LocalDate(unchecked: 0)
    static let years: ClosedRange<Int64> = -999_999_999...999_999_999
    static let epochDays: ClosedRange<Int64> = -365_243_219_162...365_241_780_471
}

extension LocalDate: Comparable {
    public static func < (left: LocalDate, right: LocalDate) -> Bool { left.epochDay < right.epochDay }
}
