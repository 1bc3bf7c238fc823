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
