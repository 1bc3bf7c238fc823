/// An exact number: 三分之一 is 1/3, 62.1％ is 621/10. Always in lowest terms with a positive denominator.
public struct Rational: Sendable, Hashable, Comparable {
    public let numerator: Int
    public let denominator: Int

    /// Nil where the denominator is 0 or a part does not fit.
    public init?(_ numerator: Int, _ denominator: Int = 1) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        let sign = denominator < 0 ? -1 : 1
        let divisor = Swift.max(1, Self.greatestCommonDivisor(abs(numerator), abs(denominator)))
        self.numerator = sign * numerator / divisor
        self.denominator = abs(denominator) / divisor
    }

    public init(_ whole: Int) {
        numerator = whole
        denominator = 1
    }

    public static func < (left: Rational, right: Rational) -> Bool {
        let (a, b) = (
            left.numerator.multipliedFullWidth(by: right.denominator),
            right.numerator.multipliedFullWidth(by: left.denominator)
        )
        return a.high != b.high ? a.high < b.high : a.low < b.low
    }

    private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }
}
