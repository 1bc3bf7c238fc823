import Archive
import Ontology

/// A stretch of English text in lower case, read by words and numbers.
struct EnglishWords {
    let scalars: [UInt32]
    let table: CalendarWords
    var limit: Int { scalars.count }

    init(_ text: ArraySlice<UInt32>, table: CalendarWords) {
        scalars = text.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        self.table = table
    }

    func isLetterOrDigit(at index: Int) -> Bool {
        guard scalars.indices.contains(index) else { return false }
        let scalar = scalars[index]
        return (0x61...0x7A).contains(scalar) || isDigit(scalar) || scalar > 0xBF && scalar < 0x2000
    }

    func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    func isWordStart(_ index: Int) -> Bool { isLetterOrDigit(at: index) && !isLetterOrDigit(at: index - 1) }

    /// After blanks and line breaks.
    func skippingBlanks(_ start: Int) -> Int {
        var index = start
        while index < limit, scalars[index] == 0x20 || scalars[index] == 0x0A { index += 1 }
        return index
    }

    /// After `word` and the blanks behind it; nil where it does not stand there as a word.
    func after(_ word: String, at start: Int) -> Int? {
        var index = start
        for scalar in word.unicodeScalars {
            guard index < limit, scalars[index] == scalar.value else { return nil }
            index += 1
        }
        guard !isLetterOrDigit(at: index) else { return nil }
        return skippingBlanks(index)
    }

    /// After the first of `words` that stands at `start`; `start` where none does.
    func skipping(_ words: [String], at start: Int) -> Int {
        words.lazy.compactMap { after($0, at: start) }.first ?? start
    }

    /// The longest word of the table with a wanted meaning.
    func longest<Value>(at start: Int, _ wanted: (CalendarWords.Meaning) -> Value?) -> (
        value: Value, end: Int
    )? {
        var found: (Value, Int)?
        table.forEachWord(.english, in: scalars, at: start, limit: limit) { end, meaning in
            if !isLetterOrDigit(at: end) || scalars[end - 1] == 0x2D, let value = wanted(meaning) {
                found = (value, end)
            }
        }
        return found
    }

    /// Digits, with what they are worth and how many there are.
    func digits(at start: Int) -> (value: Int, count: Int, end: Int)? {
        var (value, end) = (0, start)
        while end < limit, isDigit(scalars[end]), end - start < 6 {
            value = value * 10 + Int(scalars[end] - 0x30)
            end += 1
        }
        return end > start ? (value, end - start, end) : nil
    }

    /// A day of a month: 28, 28th; not 28,000 nor 28 per cent.
    func day(at start: Int) -> (value: Int, isOrdinal: Bool, end: Int)? {
        guard let (value, count, end) = digits(at: start), count <= 2, (1...31).contains(value) else {
            return nil
        }
        for suffix in Self.suffixes
        where scalars[end...].starts(with: suffix) && !isLetterOrDigit(at: end + 2) {
            return (value, true, end + 2)
        }
        guard !isLetterOrDigit(at: end), !continuesNumber(end) else { return nil }
        return (value, false, end)
    }

    private static let suffixes = ["st", "nd", "rd", "th"].map { $0.unicodeScalars.map(\.value) }

    /// 1957; not 1957 in 11,957 nor 1957.5.
    func year(at start: Int) -> (value: Int, end: Int)? {
        guard let (value, count, end) = digits(at: start), count == 4, (1000...2099).contains(value),
            !isDigit(at: end), !continuesNumber(end), !isLetterOrDigit(at: end)
        else { return nil }
        return (value, end)
    }

    private func isDigit(at index: Int) -> Bool { index < limit && isDigit(scalars[index]) }

    private func continuesNumber(_ end: Int) -> Bool {
        guard end < limit else { return false }
        if scalars[end] == 0x25 { return true }  // %
        guard scalars[end] == 0x2C || scalars[end] == 0x2E, isDigit(at: end + 1) else { return false }
        return !(scalars[end] == 0x2C && year(at: end + 1) != nil)
    }

    /// The word that ends before `start`, blanks left out.
    func wordBefore(_ start: Int) -> ArraySlice<UInt32> {
        var end = start
        while end > 0, scalars[end - 1] == 0x20 || scalars[end - 1] == 0x0A { end -= 1 }
        var begin = end
        while begin > 0, end - begin < 12, isLetterOrDigit(at: begin - 1) { begin -= 1 }
        return scalars[begin..<end]
    }
}
