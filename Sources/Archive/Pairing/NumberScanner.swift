import Ontology

/// Finds the whole numbers of a stretch of text in either language, as anchors between a text and its translation.
///
/// 一百零四万 and "1.04 million" are both 1,040,000; 12月 and "December" both 12; 62.1％ and "62.1%" both 62. Small
/// numbers in words ("three") are left out: both languages use them too freely.
struct NumberScanner {
    let text: SourceText

    /// Sorted, without repetition.
    func numbers(in span: Span) -> [Int] {
        var numbers: Set<Int> = []
        var index = span.start
        while index < span.end {
            let scalar = text.folded[index]
            if scalar.isASCIIDigit || ChineseNumeral.isNumeral(scalar) {
                let (value, end) = number(at: index, limit: span.end)
                if let value { numbers.insert(value) }
                index = end
            } else if scalar.isLatin {
                let end = text.folded[index..<span.end].firstIndex { !$0.isLatin } ?? span.end
                if scalar.isUpper, let month = Self.month(text.folded[index..<end]) { numbers.insert(month) }
                index = end
            } else {
                index += 1
            }
        }
        return numbers.sorted()
    }

    private func number(at start: Int, limit: Int) -> (value: Int?, end: Int) {
        var end = start
        var characters: [UInt32] = []
        var decimals: [UInt32]?
        while end < limit {
            let scalar = text.folded[end]
            let digitFollows = end + 1 < limit && text.folded[end + 1].isASCIIDigit
            if ChineseNumeral.isNumeral(scalar), decimals == nil || !scalar.isASCIIDigit {
                if decimals != nil { break }
                characters.append(scalar)
            } else if scalar.isASCIIDigit {
                decimals?.append(scalar)
            } else if scalar == UInt32(of: "."), digitFollows, decimals == nil {
                decimals = []
            } else if scalar != UInt32(of: ",") || !digitFollows || decimals != nil {
                break
            }
            end += 1
        }
        let factor = self.factor(at: end, limit: limit)
        guard let whole = ChineseNumeral.value(of: characters) else { return (nil, max(end, start + 1)) }
        guard factor > 1 else { return (whole, end) }
        var value = whole.multipliedReportingOverflow(by: factor).partialValue
        var unit = factor
        for digit in decimals ?? [] where unit >= 10 {
            unit /= 10
            value &+= Int(digit - 0x30) * unit
        }
        return (value, end)
    }

    /// million, billion, 万, 亿 behind a number.
    private func factor(at index: Int, limit: Int) -> Int {
        guard index < limit else { return 1 }
        switch Unicode.Scalar(text.folded[index]) {
        case "万": return 10_000
        case "亿": return 100_000_000
        default: break
        }
        let rest = Span(index, limit)
        if text.starts(rest, with: Self.million) { return 1_000_000 }
        if text.starts(rest, with: Self.billion) { return 1_000_000_000 }
        return 1
    }

    private static func month(_ word: ArraySlice<UInt32>) -> Int? {
        months.firstIndex { $0.elementsEqual(word) }.map { $0 + 1 }
    }

    private static let million = scalars(" million")
    private static let billion = scalars(" billion")
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November",
        "December",
    ].map(scalars)
}

extension SourceText {
    /// The whole numbers that `span` names in digits or Chinese numerals, months by name among them: sorted, each once.
    package func numbers(in span: Span) -> [Int] { NumberScanner(text: self).numbers(in: span) }
}
