import Ontology

/// A line of a source text.
struct Line: Sendable, Hashable {
    /// Counted from 1, as editors do.
    var number: Int
    /// The line without its break and without the blanks at both ends.
    var span: Span
    /// Blanks before the text.
    var indent: Int

    var isBlank: Bool { span.count == 0 }
}

extension SourceText {
    /// The lines of the text; breaks are LF, CR LF, CR, and U+2028 and U+2029.
    func lines() -> [Line] {
        var lines: [Line] = []
        var start = 0
        var index = 0
        func close(at end: Int) {
            let span = trimmed(Span(start, end))
            lines.append(Line(number: lines.count + 1, span: span, indent: span.start - start))
        }
        while index < folded.count {
            let scalar = folded[index]
            guard scalar.isLineBreak else {
                index += 1
                continue
            }
            close(at: index)
            index += scalar == 0x0D && index + 1 < folded.count && folded[index + 1] == 0x0A ? 2 : 1
            start = index
        }
        if start < folded.count { close(at: folded.count) }
        return lines
    }

    /// `span` without blanks and line breaks at both ends; an empty span where there is nothing else.
    func trimmed(_ span: Span) -> Span {
        var result = span
        while result.start < result.end, isBlankOrBreak(result.start) { result.start += 1 }
        while result.end > result.start, isBlankOrBreak(result.end - 1) { result.end -= 1 }
        return result
    }

    private func isBlankOrBreak(_ index: Int) -> Bool {
        folded[index].isFoldedBlank || folded[index].isLineBreak
    }

    /// Whether the folded text of `span` starts with `prefix`, letters compared without case.
    package func starts(_ span: Span, with prefix: [UInt32]) -> Bool {
        guard span.count >= prefix.count else { return false }
        for offset in prefix.indices {
            guard folded[span.start + offset].lowercasedASCII == prefix[offset].lowercasedASCII else {
                return false
            }
        }
        return true
    }

    /// Where the folded `pattern` first occurs within `span`.
    package func firstIndex(of pattern: [UInt32], in span: Span) -> Int? {
        guard span.count >= pattern.count, let head = pattern.first else { return nil }
        for start in span.start...(span.end - pattern.count) where folded[start] == head {
            if starts(Span(start, span.end), with: pattern) { return start }
        }
        return nil
    }

    package func contains(_ pattern: [UInt32], in span: Span) -> Bool {
        firstIndex(of: pattern, in: span) != nil
    }

    /// Letters, digits and Chinese characters of `span`, folded and in lower case: what two titles are compared by.
    func wordKey(_ span: Span) -> [UInt32] {
        folded[span.range].lazy.filter(\.isWordlike).map(\.lowercasedASCII)
    }

    /// The language of `span`: Chinese where Chinese characters carry it. A leftover such as 机关 in an English
    /// sentence does not make it Chinese (seed 002); three Latin letters weigh as one Chinese character.
    func language(of span: Span) -> Language? {
        var han = 0
        var latin = 0
        for index in span.range {
            if folded[index].isHan { han += 1 } else if folded[index].isLatin { latin += 1 }
        }
        if han + latin == 0 { return nil }
        return han * 3 >= latin ? .chinese : .english
    }
}
