import Testing

@testable import Cypher

@Suite("Temporal: the calendar")
struct CalendarTests {
    @Test("days and their dates are each other's inverse, over leap years and back to the calendar's ends")
    func roundTrip() throws {
        let days = Array(stride(from: Int64(-800_000), through: 800_000, by: 997))
        for day in days + [LocalDate.epochDays.lowerBound, LocalDate.epochDays.upperBound] {
            let date = try #require(LocalDate(epochDay: day))
            let (year, month, dayOfMonth) = date.civil
            #expect(LocalDate(year: year, month: month, day: dayOfMonth) == date)
            #expect(LocalDate(year: year, ordinalDay: date.ordinalDay) == date)
            #expect(
                LocalDate(year: year, quarter: date.quarter, dayOfQuarter: date.dayOfQuarter) == date)
            if LocalDate.years.contains(date.weekYear) {
                #expect(
                    LocalDate(weekYear: date.weekYear, week: date.week, dayOfWeek: date.dayOfWeek) == date)
            }
        }
        #expect(LocalDate(epochDay: LocalDate.epochDays.upperBound + 1) == nil)
    }

    @Test("days that the calendar does not have")
    func missingDays() {
        #expect(LocalDate(year: 1958, month: 2, day: 29) == nil)
        #expect(LocalDate(year: 1900, month: 2, day: 29) == nil)
        #expect(LocalDate(year: 2000, month: 2, day: 29) != nil)
        #expect(LocalDate(weekYear: 1958, week: 53, dayOfWeek: 1) == nil)
        #expect(LocalDate(year: 1958, ordinalDay: 366) == nil)
        #expect(LocalDate(year: 1958, quarter: 1, dayOfQuarter: 91) == nil)
        #expect(LocalDate(year: 1_000_000_000, month: 1, day: 1) == nil)
        #expect(LocalTime(hour: 24, minute: 0, second: 0, nanosecond: 0) == nil)
    }

    @Test("a month later is the last day of a shorter month")
    func months() {
        let january = LocalDate(year: 1956, month: 1, day: 31)
        #expect(january?.adding(months: 1)?.description == "1956-02-29")
        #expect(january?.adding(months: -2)?.description == "1955-11-30")
        #expect(january?.adding(months: .max) == nil)
        #expect(january?.adding(days: .min) == nil)
    }

    @Test("the zone's clock where it is put forward, put back, and long before and after")
    func zones() throws {
        let shanghai = try #require(ZoneName("Asia/Shanghai"))
        let stockholm = try #require(ZoneName("Europe/Stockholm"))
        func moment(_ zone: ZoneName, _ text: String) throws -> String? {
            zone.moment(at: try LocalDateTime(parsing: text))?.description
        }
        #expect(try moment(shanghai, "1958-08-17T12:00") == "1958-08-17T12:00+08:00[Asia/Shanghai]")
        // Put forward from two to three: the hour between does not exist.
        #expect(try moment(stockholm, "2017-03-26T02:30") == "2017-03-26T03:30+02:00[Europe/Stockholm]")
        // Put back from three to two: the first of the two hours.
        #expect(try moment(stockholm, "2017-10-29T02:30") == "2017-10-29T02:30+02:00[Europe/Stockholm]")
        #expect(try moment(stockholm, "-999999999-01-01")?.hasSuffix("[Europe/Stockholm]") == true)
        #expect(try moment(stockholm, "+999999999-07-01")?.hasSuffix("+02:00[Europe/Stockholm]") == true)
        #expect(ZoneName("Nowhere/Nothing") == nil)
        #expect(ZoneName("") == nil)
    }
}
