extension Lexer {
    /// A number without sign: `12`, `1_000`, `0x1F`, `0o17`, `1.5`, `.5`, `6e23`, `1.5f`.
    mutating func number() -> Token.Kind? {
        let start = position
        if bytes[start] == UInt8(ascii: "0"), let radix = radixAfterZero() {
            position += 2
            return integer(radix: radix, from: start)
        }
        skipDigits()
        var isFloat = false
        if byte(at: position) == UInt8(ascii: "."), isDigit(at: position + 1) {
            isFloat = true
            position += 1
            skipDigits()
        }
        isFloat = skipExponent() || isFloat
        guard isFloat else {
            position = start
            return integer(radix: 10, from: start)
        }
        return float(from: start)
    }

    private func radixAfterZero() -> UInt64? {
        switch byte(at: position + 1) {
        case UInt8(ascii: "x"), UInt8(ascii: "X"): 16
        case UInt8(ascii: "o"): 8
        default: nil
        }
    }

    private mutating func skipDigits() {
        while isDigit(at: position) || (byte(at: position) == UInt8(ascii: "_") && isDigit(at: position + 1))
        {
            position += 1
        }
    }

    /// Moves over `e-10`; false where there is none.
    private mutating func skipExponent() -> Bool {
        guard let mark = byte(at: position), mark | 0x20 == UInt8(ascii: "e") else { return false }
        let sign = byte(at: position + 1)
        let digits = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") ? position + 2 : position + 1
        guard isDigit(at: digits) else { return false }
        position = digits
        skipDigits()
        return true
    }

    private mutating func integer(radix: UInt64, from start: Int) -> Token.Kind? {
        let first = position
        skipWord()
        var value: UInt64 = 0
        var overflows = false
        var lastWasDigit = radix != 10
        for index in first..<position {
            if bytes[index] == UInt8(ascii: "_"), lastWasDigit, index + 1 < position {
                lastWasDigit = false
                continue
            }
            let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue ?? Int(radix)
            guard digit < radix else { return malformedNumber(from: start) }
            let (product, overflow) = value.multipliedReportingOverflow(by: radix)
            let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
            overflows = overflows || overflow || carry
            value = sum
            lastWasDigit = true
        }
        guard first < position else { return malformedNumber(from: start) }
        guard !overflows else {
            fail(.integerOverflow, "this integer needs more than 64 bits", from: start)
            return nil
        }
        return .integer(value)
    }

    private mutating func float(from start: Int) -> Token.Kind? {
        let end = position
        skipWord()
        let suffix = bytes[end..<position]
        let isSuffix = suffix.count == 1 && "fFdD".utf8.contains(suffix[end])
        guard suffix.isEmpty || isSuffix else { return malformedNumber(from: start) }
        let digits = bytes[start..<end].filter { $0 != UInt8(ascii: "_") }
        guard let value = Double(String(decoding: digits, as: UTF8.self)) else {
            return malformedNumber(from: start)
        }
        guard value.isFinite else {
            fail(.floatingPointOverflow, "this number is too large for a float of 64 bits", from: start)
            return nil
        }
        return .float(value)
    }

    private mutating func malformedNumber(from start: Int) -> Token.Kind? {
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        fail(.invalidNumberLiteral, "`\(text)` is no number", from: start)
        return nil
    }
}
