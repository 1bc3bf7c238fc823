import Testing

@testable import Cypher

@Suite("Functions: aggregation")
struct AggregationTests {
    private func aggregate(
        _ function: AggregateFunction, _ values: [Value], distinct: Bool = false, at percentile: Value = .null
    ) throws -> Value {
        var aggregation = Aggregation(function, distinct: distinct)
        for value in values { try aggregation.add(value, percentile) }
        return try aggregation.result()
    }

    @Test("nulls are passed over, and no rows have a value too")
    func nulls() throws {
        #expect(try aggregate(.count, [1, .null, 1]) == 2)
        #expect(try aggregate(.collect, [.null, 1]) == [1])
        #expect(try aggregate(.sum, []) == 0)
        #expect(try aggregate(.avg, []) == .null)
        #expect(try aggregate(.min, [.null]) == .null)
        #expect(try aggregate(.stDev, []) == 0.0)
        #expect(try aggregate(.percentileCont, [.null], at: 0.5) == .null)
    }

    @Test("distinct takes one of each equivalent value")
    func distinct() throws {
        #expect(try aggregate(.count, [1, 1.0, 2, .null], distinct: true) == 2)
        #expect(try aggregate(.collect, ["b", "a", "b"], distinct: true) == ["b", "a"])
        #expect(try aggregate(.sum, [2, 2, 3], distinct: true) == 5)
    }

    @Test("sums are exact, of one kind, and not beyond the range of an integer")
    func sums() throws {
        #expect(try aggregate(.sum, [.integer(.max), 1, -1]) == .integer(.max))
        #expect(throws: CypherError.self) { try aggregate(.sum, [.integer(.max), 1]) }
        #expect(try aggregate(.sum, [1, 0.5]) == 1.5)
        #expect(try aggregate(.sum, [1e100, 1.0, -1e100]) == 1.0)
        #expect(try aggregate(.avg, [1, 2]) == 1.5)
        #expect(try aggregate(.avg, [.float(.infinity), 1.0]) == .float(.infinity))
        let hour = Value.duration(TemporalDuration(months: 0, days: 0, seconds: 3600, nanoseconds: 0))
        #expect(try aggregate(.sum, [hour, hour]).plainText == "PT2H")
        #expect(try aggregate(.avg, [hour, hour]).plainText == "PT1H")
        #expect(throws: CypherError.self) { try aggregate(.sum, [hour, 1]) }
        #expect(throws: CypherError.self) { try aggregate(.sum, ["a"]) }
    }

    @Test("the least and the greatest of all types")
    func extremes() throws {
        let values: [Value] = [1, "a", .null, [1, 2], 0.2, "b"]
        #expect(try aggregate(.max, values) == 1)
        #expect(try aggregate(.min, values) == [1, 2])
    }

    @Test("deviations of a sample and of a population")
    func deviations() throws {
        #expect(try aggregate(.stDevP, [2, 4, 4, 4, 5, 5, 7, 9]) == 2.0)
        #expect(try aggregate(.stDev, [1, 3]) == .float(2.0.squareRoot()))
        #expect(try aggregate(.stDev, [5]) == 0.0)
    }

    @Test("percentiles, one of the numbers or between them")
    func percentiles() throws {
        let values: [Value] = [30, 10, 20, 40]
        #expect(try aggregate(.percentileDisc, values, at: 0.5) == 20)
        #expect(try aggregate(.percentileCont, values, at: 0.5) == 25.0)
        #expect(try aggregate(.percentileDisc, values, at: 0) == 10)
        #expect(try aggregate(.percentileCont, values, at: 1.0) == 40.0)
        for wrong in [1.1, -1, .float(.nan)] as [Value] {
            #expect {
                try aggregate(.percentileCont, values, at: wrong)
            } throws: { ($0 as? CypherError)?.detail == .numberOutOfRange }
        }
        #expect(throws: CypherError.self) { try aggregate(.percentileDisc, values, at: "a") }
    }
}
