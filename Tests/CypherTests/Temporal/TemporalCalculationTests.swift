import Testing

@testable import Cypher

@Suite("Temporal: calculation")
struct TemporalCalculationTests {
    private func call(_ name: String, _ arguments: Value...) throws -> Value {
        try Calls.call(name, arguments)
    }

    @Test("a date with a duration moves by months, days and whole days of hours")
    func dates() throws {
        let date = try call("date", "1958-01-31")
        #expect(try Arithmetic.add(date, call("duration", "P1M")).plainText == "1958-02-28")
        #expect(try Arithmetic.add(date, call("duration", "PT47H")).plainText == "1958-02-01")
        #expect(try Arithmetic.subtract(date, call("duration", "PT47H")).plainText == "1958-01-30")
        #expect(try Arithmetic.add(call("duration", "P1D"), date).plainText == "1958-02-01")
        #expect(throws: CypherError.self) {
            try Arithmetic.add(date, call("duration", "P999999999Y"))
        }
        #expect(throws: CypherError.self) { try Arithmetic.add(date, date) }
        #expect(throws: CypherError.self) { try Arithmetic.add(date, 1) }
    }

    @Test("a day across a change of the clocks is not twenty-four hours")
    func changeOfClocks() throws {
        let evening = try call("datetime", "2017-10-28T12:00[Europe/Stockholm]")
        let day = try Arithmetic.add(evening, call("duration", "P1D"))
        let hours = try Arithmetic.add(evening, call("duration", "PT24H"))
        #expect(day.plainText == "2017-10-29T12:00+01:00[Europe/Stockholm]")
        #expect(hours.plainText == "2017-10-29T11:00+01:00[Europe/Stockholm]")
        #expect(try call("duration.between", evening, day).plainText == "P1D")
        #expect(try call("duration.inSeconds", evening, day).plainText == "PT25H")
    }

    @Test("durations multiplied and divided hand fractions down to the smaller parts")
    func scaling() throws {
        let month = try call("duration", "P1M")
        #expect(try Arithmetic.divide(month, 2).plainText == "P15DT5H14M33S")
        #expect(try Arithmetic.multiply(0.1, call("duration", "PT1S")).plainText == "PT0.1S")
        #expect(try Arithmetic.multiply(call("duration", "PT1.5S"), -1).plainText == "PT-1.5S")
        #expect(throws: CypherError.self) { try Arithmetic.divide(month, 0) }
        #expect(throws: CypherError.self) { try Arithmetic.multiply(call("duration", "P2M"), .integer(.max)) }
        #expect(throws: CypherError.self) { try Arithmetic.multiply(month, .float(.nan)) }
    }

    @Test("fields that do not belong together, or are missing, are errors")
    func fields() {
        let maps: [ValueMap] = [
            ["month": 3], ["year": 1958, "day": 3], ["year": 1958, "week": 3, "month": 1], ["year": 1958.0],
            ["year": 1958, "hour": 3], ["year": 1958, "colour": 3], ["year": .integer(.max)],
            ["date": 3], ["year": 1958, "month": .integer(.min)], ["timezone": "nowhere", "year": 1958],
        ]
        for map in maps {
            #expect(throws: CypherError.self, "\(map.keys)") { try call("date", .map(map)) }
        }
        #expect(throws: CypherError.self) { try call("time", .map(["minute": 3])) }
        #expect(throws: CypherError.self) {
            try call("time", .map(["hour": 3, "nanosecond": 1_000_000_000]))
        }
        #expect(throws: CypherError.self) { try call("duration", .map(["year": 3])) }
        #expect(throws: CypherError.self) { try call("duration", .map(["years": .integer(.max)])) }
    }

    @Test("a field that is null makes the value null")
    func nullFields() throws {
        #expect(try call("date", .map(["year": 1958, "month": .null])) == .null)
        #expect(try call("duration", .map(["years": .null])) == .null)
    }

    @Test("the statement's one moment is now, in any time zone")
    func clocks() throws {
        #expect(try call("datetime").plainText == "1958-08-17T04:00Z")
        #expect(try call("localdatetime.transaction", "Asia/Shanghai").plainText == "1958-08-17T12:00")
        #expect(try call("date.realtime", "-05:00").plainText == "1958-08-16")
        #expect(try call("time", .map(["timezone": "+08:00"])).plainText == "12:00+08:00")
        #expect(try call("timestamp") == .integer(-358_977_600_000))
    }

    @Test("components of every kind; null where a kind has none of that name")
    func components() throws {
        let moment = try call("datetime", "1958-08-17T12:00:01.5[Asia/Shanghai]")
        func component(_ name: String) throws -> Value? { try moment.temporalComponent(name) }
        #expect(try component("weekDay") == 7)
        #expect(try component("timezone") == "Asia/Shanghai")
        #expect(try component("offsetMinutes") == 480)
        #expect(try component("epochMillis") == -358_977_598_500)
        #expect(try component("colour") == .null)
        #expect(try Value.integer(1).temporalComponent("year") == nil)
        let far = try call("datetime", "+999999999-12-31T23:00Z")
        #expect(throws: CypherError.self) { try far.temporalComponent("epochMillis") }
    }
}
