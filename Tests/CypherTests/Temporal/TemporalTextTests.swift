import Testing

@testable import Cypher

@Suite("Temporal: texts")
struct TemporalTextTests {
    @Test(
        "dates",
        arguments: [
            ("1958-08-17", "1958-08-17"), ("19580817", "1958-08-17"), ("1958-08", "1958-08-01"),
            ("1958", "1958-01-01"), ("1958-W33-7", "1958-08-17"), ("1958W33", "1958-08-11"),
            ("1958-229", "1958-08-17"), ("1958-Q3-48", "1958-08-17"), ("-44-03-15", "-0044-03-15"),
            ("+12345-01-01", "+12345-01-01"),
        ])
    func dates(_ text: String, _ expected: String) throws {
        #expect(try LocalDate(parsing: text).description == expected)
    }

    @Test("texts that are no temporal values are errors")
    func unreadable() {
        let texts = [
            "", "1", "195", "1958-", "1958-8-17", "1958-13-01", "1958-02-30", "1958-08-17x", "1958-W54",
            "12:60",
            "25:00", "12:00:00.", "+1234567890-01-01", "P", "PT", "P1", "1Y", "P1S", "PT1D", "P1D2Y", "--1",
            "12:00+19:00", "12:00+01:60", "1958-08-17T", "1958-08-17T12:00[", "1958-08-17T12:00[Nowhere]",
            "1958-08-17T12:00+03:00[Asia/Shanghai]", "阳泉", "1958-08-17T12:00Z[]", "P99999999999999999999Y",
        ]
        for text in texts {
            #expect(throws: CypherError.self, "\(text)") { try LocalDate(parsing: text) }
            #expect(throws: CypherError.self, "\(text)") { try LocalTime(parsing: text) }
            #expect(throws: CypherError.self, "\(text)") { try OffsetTime(parsing: text, now: .epoch) }
            #expect(throws: CypherError.self, "\(text)") { try LocalDateTime(parsing: text) }
            #expect(throws: CypherError.self, "\(text)") { try ZonedDateTime(parsing: text) }
            #expect(throws: CypherError.self, "\(text)") { try TemporalDuration(parsing: text) }
        }
    }

    @Test(
        "durations are written as they are read",
        arguments: [
            "PT0S", "P1Y", "P-1Y", "P1Y2M3DT4H5M6.000000007S", "P12Y5M-14DT16H", "PT-1M-0.001S", "PT-0.4S",
            "P1DT-0.001S", "PT1.999S",
        ])
    func durations(_ text: String) throws {
        #expect(try TemporalDuration(parsing: text).description == text)
    }

    @Test("any bytes into any reader give a value or an error, and what is written is read back")
    func anything() throws {
        var draws = RandomDraws(seed: 1)
        let alphabet = Array("0123456789-+:.TZWQPYMDHS[]/aE阳")
        for _ in 0..<20_000 {
            let length = Int.random(in: 0..<24, using: &draws)
            let text = String((0..<length).map { _ in alphabet.randomElement(using: &draws) ?? "0" })
            if let date = try? LocalDate(parsing: text) {
                #expect(try LocalDate(parsing: date.description) == date)
            }
            if let time = try? OffsetTime(parsing: text, now: .epoch) {
                #expect(try OffsetTime(parsing: time.description, now: .epoch) == time)
            }
            if let moment = try? ZonedDateTime(parsing: text) {
                #expect(try ZonedDateTime(parsing: moment.description) == moment)
            }
            if let duration = try? TemporalDuration(parsing: text) {
                #expect(try TemporalDuration(parsing: duration.description) == duration)
            }
        }
    }
}
