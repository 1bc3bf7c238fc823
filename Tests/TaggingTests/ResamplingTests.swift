import Testing

@testable import Tagging

@Suite("Resampling")
struct ResamplingTests {
    /// `count` units with two classes, of which the system finds about the share `recall`.
    private func units(_ count: Int, recall: Double, seed: UInt64 = 3) -> UnitScores {
        var random = SplitMix64(seed: seed)
        var units = UnitScores(classCount: 2)
        for _ in 0..<count {
            units.addUnit()
            for index in 0..<2 {
                let gold = random.index(below: 4)
                let hits = (0..<gold).count { _ in Double(random.index(below: 1_000)) < 1_000 * recall }
                units.add(Score(goldHits: hits, gold: gold, systemHits: hits, system: gold), to: index)
            }
        }
        return units
    }

    @Test("the interval holds the figure of the whole, and narrows with more text")
    func sanity() throws {
        let widths = try [50, 500, 5_000].map { count in
            let units = units(count, recall: 0.8)
            let resamples = Resampling().resamples(of: units)
            for measure in Measure.allCases {
                let interval = try #require(resamples.interval(of: 0..<2, measure))
                let whole = try #require(measure.value(of: units.total(of: 0..<2)))
                #expect(interval.lower <= whole && whole <= interval.upper)
            }
            let interval = try #require(resamples.interval(of: [1], .f1))
            return interval.upper - interval.lower
        }
        #expect(widths[0] > 2 * widths[1] && widths[1] > 2 * widths[2])
    }

    @Test("95 % of the intervals hold the true share")
    func coverage() {
        let held = (1...200).count { seed in
            let resamples = Resampling(count: 400).resamples(of: units(200, recall: 0.8, seed: UInt64(seed)))
            guard let interval = resamples.interval(of: 0..<2, .recall) else { return false }
            return interval.lower <= 0.8 && 0.8 <= interval.upper
        }
        #expect((180...199).contains(held))
    }

    @Test("the same seed gives the same resamples, another seed others")
    func determinism() {
        let units = units(40, recall: 0.5)
        #expect(Resampling(seed: 5).resamples(of: units) == Resampling(seed: 5).resamples(of: units))
        #expect(Resampling(seed: 5).resamples(of: units) != Resampling(seed: 6).resamples(of: units))
    }

    @Test("the generator gives the published numbers")
    func generator() {
        var random = SplitMix64(seed: 1_234_567)
        #expect(
            (0..<3).map { _ in random.next() }
                == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
    }

    @Test("nothing to measure gives no interval")
    func nothing() {
        #expect(Resampling().resamples(of: UnitScores(classCount: 2)).interval(of: [0], .f1) == nil)
        #expect(Resampling().resamples(of: units(1, recall: 0.5)).interval(of: [0], .f1) == nil)
        var empty = UnitScores(classCount: 1)
        for _ in 0..<3 { empty.addUnit() }
        #expect(Resampling().resamples(of: empty).interval(of: [0], .precision) == nil)
    }
}

@Suite("Two systems compared")
struct PairedDifferenceTests {
    private func units(_ hits: [Int]) -> UnitScores {
        var units = UnitScores(classCount: 1)
        for hits in hits {
            units.addUnit()
            units.add(Score(goldHits: hits, gold: 4, systemHits: hits, system: 4), to: 0)
        }
        return units
    }

    @Test("a system does not differ from itself")
    func identical() {
        let units = units([1, 2, 3, 4, 0, 2])
        let difference = PairedDifference(from: units, to: units, of: [0], .f1, Resampling())
        #expect(difference.difference == 0)
        #expect(difference.interval == ConfidenceInterval(lower: 0, upper: 0))
        #expect(difference.shareNotBetter == 1)
    }

    @Test("a system that is better on every unit is better in every resample")
    func better() throws {
        let first = units([1, 0, 3, 1, 0, 2])
        let second = units([2, 1, 4, 2, 1, 3])
        let difference = PairedDifference(from: first, to: second, of: [0], .f1, Resampling())
        let interval = try #require(difference.interval)
        for value in [difference.difference, interval.lower, interval.upper] {
            #expect(abs(value - 0.25) < 1e-12)
        }
        #expect(difference.shareNotBetter == 0)
    }

    @Test("the other way round the difference has the other sign")
    func direction() throws {
        let (first, second) = (units([4, 1, 2, 3, 0, 2, 1]), units([2, 2, 4, 3, 1, 1, 2]))
        let there = PairedDifference(from: first, to: second, of: [0], .recall, Resampling())
        let back = PairedDifference(from: second, to: first, of: [0], .recall, Resampling())
        #expect(there.difference == -back.difference)
        #expect(there.shareNotBetter + back.shareNotBetter >= 1)
        let interval = try #require(there.interval)
        #expect(interval.lower < there.difference && there.difference < interval.upper)
    }
}
