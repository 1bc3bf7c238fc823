/// Walks over the bytes of a temporal string; every step takes what it names or leaves the place as it was.
struct TemporalScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { position == bytes.count }
    var next: UInt8? { isAtEnd ? nil : bytes[position] }

    /// Takes `character` in the case given.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// Passes over one byte, which there must be.
    mutating func skip() {
        position += 1
    }

    /// How many digits follow, counting no further than `limit`.
    func digitsAhead(limit: Int = 20) -> Int {
        var count = 0
        while count < limit, position + count < bytes.count, isDigit(bytes[position + count]) { count += 1 }
        return count
    }

    /// Takes exactly `count` digits as a number. `count` must be at most 18.
    mutating func number(digits count: Int) -> Int64? {
        guard count > 0, digitsAhead(limit: count) == count else { return nil }
        var number: Int64 = 0
        for _ in 0..<count {
            number = number * 10 + Int64(bytes[position] - UInt8(ascii: "0"))
            position += 1
        }
        return number
    }

    /// Takes `.` or `,` and one to nine digits as nanoseconds; nil where there is no such fraction.
    mutating func fraction() -> Int64? {
        let start = position
        guard take(".") || take(",") else { return nil }
        let digits = digitsAhead()
        guard (1...9).contains(digits), var number = number(digits: digits) else {
            position = start
            return nil
        }
        for _ in digits..<9 { number *= 10 }
        return number
    }

    /// Takes everything up to `end` and `end` itself.
    mutating func text(upTo end: Unicode.Scalar) -> String? {
        guard let stop = bytes[position...].firstIndex(of: UInt8(ascii: end)) else { return nil }
        defer { position = stop + 1 }
        return String(decoding: bytes[position..<stop], as: UTF8.self)
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
