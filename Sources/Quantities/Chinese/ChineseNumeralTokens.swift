import Ontology

/// The digits and multipliers of one Chinese number, and what they come to.
///
/// A digit may leave open which it is: 几 is any, 三四 one of two. The number is therefore worked out twice, with the
/// least and with the greatest digits.
struct ChineseNumeralTokens {
    enum Token {
        case digit(low: Int, high: Int)
        /// Arabic digits, perhaps with decimals.
        case number(Rational)
        /// 十 to 亿.
        case multiplier(Int)
        /// 廿, 卅, 卌.
        case tens(Int)
    }

    private(set) var tokens: [Token] = []
    /// Whether 零 stands before the last digit, so that it counts ones: 一百零五, not 一百五.
    private var isFilled = false

    var isEmpty: Bool { tokens.isEmpty }
    /// What the last token multiplies by; nil where it is a digit.
    var lastMultiplier: Int? {
        switch tokens.last {
        case .multiplier(let factor): factor
        case .tens: 10
        default: nil
        }
    }
    var hasMultiplier: Bool {
        tokens.contains { if case .multiplier = $0 { true } else if case .tens = $0 { true } else { false } }
    }
    var endsInDigit: Bool { !tokens.isEmpty && lastMultiplier == nil }

    mutating func append(_ token: Token) { tokens.append(token) }
    mutating func fill() { isFilled = true }

    /// The least and the greatest value; nil where a part does not fit.
    func values() -> (low: Rational, high: Rational)? {
        guard let low = value({ low, _ in low }), let high = value({ _, high in high }) else { return nil }
        return (low, high)
    }

    private func value(_ pick: (Int, Int) -> Int) -> Rational? {
        var (total, section) = (Rational(0), Rational(0))
        var pending: Rational?
        var last = 1
        for token in tokens {
            switch token {
            case .digit(let low, let high):
                let digit = Rational(pick(low, high))
                guard let sum = (pending ?? Rational(0)).multiplied(by: Rational(10))?.adding(digit) else {
                    return nil
                }
                pending = sum
            case .number(let number): pending = number
            case .tens(let tens):
                guard let sum = section.adding(Rational(tens)) else { return nil }
                (section, last) = (sum, 10)
            case .multiplier(let factor) where factor < 10_000:
                guard let product = (pending ?? Rational(1)).multiplied(by: Rational(factor)),
                    let sum = section.adding(product)
                else { return nil }
                (section, pending, last) = (sum, nil, factor)
            case .multiplier(let factor):
                guard let base = section.adding(pending ?? Rational(0)),
                    let grown = Self.grown(total, by: base, factor)
                else { return nil }
                (total, section, pending, last) = (grown, Rational(0), nil, factor)
            }
        }
        if let ones = pending, last >= 100, !isFilled, case .digit = tokens.last {
            // 三万五 is thirty-five thousand.
            pending = ones.multiplied(by: Rational(last / 10))
        }
        return section.adding(pending ?? Rational(0)).flatMap { total.adding($0) }
    }

    /// 二万|九千 adds to what is there; 六万|万 multiplies it.
    private static func grown(_ total: Rational, by base: Rational, _ factor: Int) -> Rational? {
        if base == Rational(0), total > Rational(0) { return total.multiplied(by: Rational(factor)) }
        let section = base == Rational(0) ? Rational(1) : base
        return section.multiplied(by: Rational(factor)).flatMap { total.adding($0) }
    }
}
