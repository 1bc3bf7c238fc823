import Ontology

/// Reads English datelines at the start of a paragraph, in the many ways translators wrote them.
///
///     Xinhua News Agency, Taiyuan, 11th --     Xinhua News Agency, December 20th:     (Reported by this newspaper)
///     Our newspaper's report:                  By our reporter Li Ming                [Our Beijing correspondent, 3rd]
///
/// agency first (with "by", "according to" and the like before it), then places, days and words such as "dispatch" in any
/// order, then a dash, a colon, a full stop, or the bracket that closes. Anything else means that a sentence merely
/// begins with the agency's name.
struct EnglishDatelineGrammar {
    let text: SourceText
    let paperDate: CalendarDate?

    private static let reach = 160

    func match(_ paragraph: Span) -> Dateline? {
        let tokens = EnglishTokens(text: text).tokens(
            in: Span(paragraph.start, min(paragraph.end, paragraph.start + Self.reach))
        )
        var cursor = 0
        var closing: String?
        if let first = tokens.first, let close = Self.brackets[first.lowered] {
            closing = close
            cursor = 1
        }
        let lead = Self.longest(Self.leads, at: cursor, in: tokens)
        cursor += lead
        guard let agency = agency(at: cursor, in: tokens) else { return nil }
        var reading = Reading(hasMark: lead > 0 || agency.namesReporter, end: agency.span.end)
        reading.expectsName = agency.namesReporter
        cursor = agency.end
        let isClosed = read(tokens, from: &cursor, closing: closing, into: &reading)
        guard isClosed || closing == nil && (reading.hasMark || reading.day != nil && reading.endsAtComma)
        else { return nil }
        return Dateline(
            span: Span(paragraph.start, reading.end),
            agency: agency.span,
            isOwnReport: agency.isOwn,
            place: reading.place,
            date: reading.day?.resolved(before: paperDate)
        )
    }

    /// What stands behind the agency.
    private struct Reading {
        var hasMark: Bool
        /// Behind the last word that belongs to the dateline.
        var end: Int
        var place: Span?
        var day: DispatchDay?
        var endsAtComma = false
        /// A reporter's name follows rather than a place.
        var expectsName = false
    }

    /// Reads on to the end of the dateline; true where a dash, a colon, a full stop or the bracket ends it.
    private func read(
        _ tokens: [EnglishTokens.Token],
        from cursor: inout Int,
        closing: String?,
        into reading: inout Reading
    ) -> Bool {
        while cursor < tokens.count {
            let token = tokens[cursor]
            if let closing {
                if token.lowered == closing {
                    reading.end = token.span.end
                    return true
                }
            } else if Self.terminators.contains(token.lowered) {
                return true
            }
            if closing == nil, token.lowered == "." { return true }
            if token.lowered == "," || token.lowered == "." || token.lowered == "-" {
                reading.endsAtComma = token.lowered == ","
                cursor += 1
                continue
            }
            if let (day, end) = day(at: cursor, in: tokens) {
                guard reading.day == nil else { return false }
                reading.day = day
                reading.end = tokens[end - 1].span.end
                cursor = end
            } else if Self.markWords.contains(token.lowered) {
                reading.hasMark = true
                reading.expectsName = Self.reporterWords.contains(token.lowered)
                reading.end = token.span.end
                cursor += 1
            } else if Self.connectors.contains(token.lowered) {
                cursor += 1
            } else if let end = capitalizedRun(at: cursor, in: tokens) {
                let span = Span(token.span.start, tokens[end - 1].span.end)
                if !reading.expectsName {
                    // A second name behind a full stop or a day is the text's own first word.
                    guard reading.place == nil || reading.day == nil && reading.endsAtComma else {
                        return false
                    }
                    if reading.place == nil { reading.place = span }
                }
                reading.expectsName = false
                reading.end = span.end
                cursor = end
            } else {
                return false
            }
            reading.endsAtComma = false
        }
        return cursor == tokens.count && reading.hasMark
    }

    private func agency(at start: Int, in tokens: [EnglishTokens.Token]) -> (
        span: Span, end: Int, isOwn: Bool, namesReporter: Bool
    )? {
        guard start < tokens.count else { return nil }
        for (list, isOwn) in [(Self.ownNames, true), (Self.agencyNames, false)] {
            let length = Self.longest(list, at: start, in: tokens)
            if length > 0 {
                let last = tokens[start + length - 1]
                let namesReporter = Self.reporterWords.contains(last.lowered)
                return (Span(tokens[start].span.start, last.span.end), start + length, isOwn, namesReporter)
            }
        }
        // Any other agency or daily: capitalized words up to "News Agency", "Daily".
        var end = start
        while end < tokens.count, end - start < 6, tokens[end].isCapitalized {
            end += 1
            let last = tokens[end - 1].lowered
            if end - start >= 2, last == "daily" || last == "agency" && tokens[end - 2].lowered == "news" {
                return (Span(tokens[start].span.start, tokens[end - 1].span.end), end, false, false)
            }
        }
        return nil
    }

    /// Up to four capitalized words that are no common first word of a sentence.
    private func capitalizedRun(at start: Int, in tokens: [EnglishTokens.Token]) -> Int? {
        var end = start
        while end < tokens.count, end - start < 4, tokens[end].isCapitalized,
            !Self.firstWords.contains(tokens[end].lowered),
            !Self.markWords.contains(tokens[end].lowered), Self.months[tokens[end].lowered] == nil
        {
            end += 1
        }
        return end > start ? end : nil
    }

    /// 11th, the 11th, December 20th, 20th of December, Dec. 20, 1957.
    private func day(at start: Int, in tokens: [EnglishTokens.Token]) -> (DispatchDay, end: Int)? {
        func token(_ index: Int) -> EnglishTokens.Token? { index < tokens.count ? tokens[index] : nil }
        func year(_ index: Int) -> (Int, end: Int)? {
            let at = token(index)?.lowered == "," ? index + 1 : index
            guard let value = token(at)?.number, (1900...1999).contains(value) else { return nil }
            return (value, at + 1)
        }
        var index = start
        if token(index)?.lowered == "the" { index += 1 }
        guard let first = token(index) else { return nil }
        if let month = Self.months[first.lowered] {
            let at = token(index + 1)?.lowered == "." ? index + 2 : index + 1
            guard let day = token(at)?.number, (1...31).contains(day) else { return nil }
            guard let (year, end) = year(at + 1) else { return (DispatchDay(day: day, month: month), at + 1) }
            return (DispatchDay(day: day, month: month, year: year), end)
        }
        guard let day = first.number, (1...31).contains(day), first.isOrdinal || index == start else {
            return nil
        }
        let at = token(index + 1)?.lowered == "of" ? index + 2 : index + 1
        guard let next = token(at), let month = Self.months[next.lowered] else {
            return (DispatchDay(day: day), index + 1)
        }
        guard let (year, end) = year(at + 1) else { return (DispatchDay(day: day, month: month), at + 1) }
        return (DispatchDay(day: day, month: month, year: year), end)
    }

    /// The length in tokens of the longest phrase of `list` that stands at `start`; 0 where none does.
    private static func longest(_ list: [[String]], at start: Int, in tokens: [EnglishTokens.Token]) -> Int {
        list.lazy.filter { phrase in
            start + phrase.count <= tokens.count
                && phrase.indices.allSatisfy { tokens[start + $0].lowered == phrase[$0] }
        }.map(\.count).max() ?? 0
    }
}
