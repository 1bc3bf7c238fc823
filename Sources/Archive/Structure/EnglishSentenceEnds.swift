/// Where English sentences end: behind . ! ? and the quotes and brackets that close there, before a blank and a capital.
///
/// Abbreviations, initials, decimal numbers, "No. 3" and "a.m." do not end one; behind "U.S." a common first word does.
struct EnglishSentenceEnds {
    let text: SourceText

    func ends(in paragraph: Span) -> [Int] {
        var ends: [Int] = []
        var index = paragraph.start
        while index < paragraph.end {
            let scalar = text.folded[index]
            guard Self.marks.contains(scalar) else {
                index += 1
                continue
            }
            let mark = index
            index += 1
            while index < paragraph.end, Self.trailing.contains(text.folded[index]) { index += 1 }
            guard index < paragraph.end, startsSentence(at: index, in: paragraph) else { continue }
            if scalar == Self.point, isAbbreviation(before: mark, next: index, in: paragraph) { continue }
            ends.append(index)
        }
        return ends
    }

    /// A blank, then a capital, a digit, an opening quote or a Chinese character.
    private func startsSentence(at index: Int, in paragraph: Span) -> Bool {
        guard isBlank(text.folded[index]), let next = firstLetter(from: index, in: paragraph) else {
            return false
        }
        let scalar = text.folded[next]
        return scalar.isUpper || scalar.isASCIIDigit || scalar.isHan || Self.openings.contains(scalar)
    }

    private func isAbbreviation(before mark: Int, next: Int, in paragraph: Span) -> Bool {
        let word = word(before: mark, in: paragraph)
        guard !word.isEmpty else { return false }
        let lowered = word.map(\.lowercasedASCII)
        if Self.numberAbbreviations.contains(lowered) {
            return firstLetter(from: next, in: paragraph).map { text.folded[$0].isASCIIDigit } ?? false
        }
        if Self.titles.contains(lowered) { return true }
        if lowered.contains(Self.point) || Self.months.contains(lowered)
            || Self.mayEndSentence.contains(lowered)
        {
            return !startsWithCommonWord(from: next, in: paragraph)
        }
        return word.count == 1 && word[0].isUpper
    }

    /// The letters and inner points right before `mark`: "a.m" of "a.m.".
    private func word(before mark: Int, in paragraph: Span) -> [UInt32] {
        var start = mark
        while start > paragraph.start, mark - start < 12,
            text.folded[start - 1].isLatin || text.folded[start - 1] == Self.point
        {
            start -= 1
        }
        return Array(text.folded[start..<mark])
    }

    private func startsWithCommonWord(from index: Int, in paragraph: Span) -> Bool {
        guard let start = firstLetter(from: index, in: paragraph) else { return true }
        let word = text.folded[start..<paragraph.end].prefix(12).prefix(while: \.isLatin).map(
            \.lowercasedASCII
        )
        return Self.commonFirstWords.contains(word)
    }

    private func firstLetter(from index: Int, in paragraph: Span) -> Int? {
        text.folded[index..<paragraph.end].firstIndex { !isBlank($0) }
    }

    private func isBlank(_ scalar: UInt32) -> Bool { scalar.isFoldedBlank || scalar.isLineBreak }

    private static let point = UInt32(of: ".")
    private static let marks = Set(scalars(".!?。"))
    private static let trailing = Set(scalars(".!?)]\"”’'»"))
    private static let openings = Set(scalars("\"“‘'([«"))
    private static let titles = words(
        "Mr Mrs Ms Dr Prof St Gen Col Lt Maj Capt Sgt Rev Hon Gov Sen Rep Comrade vs Messrs Mme Fr viz e.g i.e cf al"
    )
    private static let mayEndSentence = words("Jr Sr Inc Ltd Co Corp etc Dept Univ Ave Rd Mt Ft")
    private static let numberAbbreviations = words("No Nos Vol Vols p pp Art Sec Ch Fig Nr")
    private static let months = words("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
    private static let commonFirstWords = words(
        """
        The A An In On At It He She They We This That These Those After Before When While As If But And However \
        According For From With By To Since During Although Because Now Then There Their His Its Many Some All Both \
        Recently Today Yesterday I You Our My Not No One Under Through Therefore Thus So
        """
    )

    private static func words(_ list: String) -> Set<[UInt32]> {
        Set(list.split(separator: " ").map { scalars(String($0)).map(\.lowercasedASCII) })
    }
}
