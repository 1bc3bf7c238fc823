/// How tightly an operator between two operands binds, from the loosest to the tightest.
enum BinaryPrecedence: Int, Comparable {
    case or, xor, and, not, comparison, predicate, sum, product, power, operand

    static func < (left: BinaryPrecedence, right: BinaryPrecedence) -> Bool { left.rawValue < right.rawValue }

    /// The next tighter one; the tightest for itself.
    var tighter: BinaryPrecedence { BinaryPrecedence(rawValue: rawValue + 1) ?? self }
}

/// An operator that can stand behind an operand.
enum InfixOperator: Equatable {
    case and, or
    case binary(BinaryOperator)
    case comparison(ComparisonOperator)
    /// `IS NULL`, `IS NOT NULL` or `IS label`
    case `is`
    /// `:label`
    case colon

    var precedence: BinaryPrecedence {
        switch self {
        case .or: .or
        case .and: .and
        case .comparison: .comparison
        case .is, .colon: .predicate
        case .binary(let binary):
            switch binary {
            case .xor: .xor
            case .in, .startsWith, .endsWith, .contains, .matches: .predicate
            case .add, .subtract: .sum
            case .multiply, .divide, .modulo: .product
            case .power: .power
            }
        }
    }
}

extension InfixOperator {
    init?(_ kind: Token.Kind) {
        switch kind {
        case .word(_, let keyword?): self.init(keyword)
        case .symbol(let symbol): self.init(symbol)
        case .word, .quotedWord, .parameter, .string, .integer, .float, .fault, .end: return nil
        }
    }

    private init?(_ keyword: Keyword) {
        switch keyword {
        case .and: self = .and
        case .or: self = .or
        case .xor: self = .binary(.xor)
        case .in: self = .binary(.in)
        case .starts: self = .binary(.startsWith)
        case .ends: self = .binary(.endsWith)
        case .contains: self = .binary(.contains)
        case .is: self = .is
        default: return nil
        }
    }

    private init?(_ symbol: Symbol) {
        switch symbol {
        case .plus: self = .binary(.add)
        case .minus: self = .binary(.subtract)
        case .asterisk: self = .binary(.multiply)
        case .solidus: self = .binary(.divide)
        case .percent: self = .binary(.modulo)
        case .circumflex: self = .binary(.power)
        case .matches: self = .binary(.matches)
        case .equals: self = .comparison(.equal)
        case .notEquals: self = .comparison(.notEqual)
        case .less: self = .comparison(.less)
        case .lessOrEquals: self = .comparison(.lessOrEqual)
        case .greater: self = .comparison(.greater)
        case .greaterOrEquals: self = .comparison(.greaterOrEqual)
        case .colon: self = .colon
        default: return nil
        }
    }
}
