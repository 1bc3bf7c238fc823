extension Rational {
    /// Nil where the result does not fit.
    public func adding(_ other: Rational) -> Rational? {
        let (a, one) = numerator.multipliedReportingOverflow(by: other.denominator)
        let (b, two) = other.numerator.multipliedReportingOverflow(by: denominator)
        let (sum, three) = a.addingReportingOverflow(b)
        let (whole, four) = denominator.multipliedReportingOverflow(by: other.denominator)
        return one || two || three || four ? nil : Rational(sum, whole)
    }

    public func multiplied(by other: Rational) -> Rational? {
        let (product, one) = numerator.multipliedReportingOverflow(by: other.numerator)
        let (whole, two) = denominator.multipliedReportingOverflow(by: other.denominator)
        return one || two ? nil : Rational(product, whole)
    }

    /// Nil by 0 and where the result does not fit.
    public func divided(by other: Rational) -> Rational? {
        Rational(other.denominator, other.numerator).flatMap(multiplied)
    }

    public var double: Double { Double(numerator) / Double(denominator) }

    /// The number in decimals, at most six of them, rounded to the nearest: 62.1, 0.333333, 1040000.
    public var decimalText: String {
        let (whole, rest) = abs(numerator).quotientAndRemainder(dividingBy: denominator)
        let sign = numerator < 0 ? "-" : ""
        guard rest > 0 else { return sign + String(whole) }
        let (high, low) = rest.multipliedFullWidth(by: 1_000_000)
        let (quotient, remainder) = denominator.dividingFullWidth((high, low))
        let millionths = quotient + (remainder > denominator / 2 ? 1 : 0)
        guard millionths < 1_000_000 else { return sign + String(whole + 1) }
        let digits = String(millionths)
        let padded = String(repeating: "0", count: 6 - digits.count) + digits
        let decimals = padded.reversed().drop { $0 == "0" }.reversed()
        return sign + String(whole) + (decimals.isEmpty ? "" : "." + String(decimals))
    }
}
