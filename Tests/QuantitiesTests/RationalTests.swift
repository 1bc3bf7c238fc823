import Quantities
import Testing

@Suite("Exact numbers")
struct RationalTests {
    @Test("lowest terms, order, and what cannot be")
    func order() throws {
        #expect(Rational(2, 6) == Rational(1, 3))
        #expect(Rational(1, -2) == Rational(-1, 2))
        #expect(try #require(Rational(1, 3)) < Rational(1))
        #expect(Rational(1, 0) == nil)
    }
}

@Suite("Arithmetic of exact numbers")
struct RationalArithmeticTests {
    @Test("sums, products and quotients, nil where they do not fit")
    func arithmetic() throws {
        let third = try #require(Rational(1, 3))
        #expect(third.adding(third) == Rational(2, 3))
        #expect(third.multiplied(by: Rational(6)) == Rational(2))
        #expect(third.divided(by: Rational(0)) == nil)
        #expect(Rational(Int.max).multiplied(by: Rational(2)) == nil)
    }

    @Test("decimals, at most six")
    func decimals() throws {
        #expect(try #require(Rational(621, 10)).decimalText == "62.1")
        #expect(try #require(Rational(2, 3)).decimalText == "0.666667")
        #expect(try #require(Rational(-1, 8)).decimalText == "-0.125")
        #expect(Rational(1_040_000).decimalText == "1040000")
    }
}
