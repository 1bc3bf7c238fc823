import Ontology

/// Reads Chinese datelines at the start of a paragraph.
///
///     新华社太原11日电 · 据新华社20日讯 · 【新华社北平十五日电】 · (新华社长春23日讯) · 本报讯 · 【本报北京12日专电】
///     《解放军报》讯 · 【西北总分社十一日讯】 · 本报记者张西洛报道
///
/// agency, place?, day?, mark. Agencies that are not in the list are known by how their names end (…日报, …分社) and
/// need a mark (讯, 电, …) all the more.
struct ChineseDatelineGrammar {
    let text: SourceText
    let paperDate: CalendarDate?

    /// The longest dateline looked for, in scalars.
    private static let reach = 48

    func match(_ paragraph: Span) -> Dateline? {
        var cursor = paragraph.start
        let limit = min(paragraph.end, paragraph.start + Self.reach)
        guard cursor < limit else { return nil }
        let closing = Self.brackets[text.folded[cursor]]
        if closing != nil { cursor = skippingBlanks(from: cursor + 1, to: limit) }
        for lead in Self.leads where text.starts(Span(cursor, limit), with: lead) {
            cursor += lead.count
            break
        }
        guard let agency = agency(from: cursor, to: limit),
            let mark = mark(from: agency.end, to: limit, closing: closing),
            let middle = middle(Span(agency.end, mark.start))
        else { return nil }
        var end = endWithReporter(from: mark.end, to: paragraph.end)
        // Some brackets never close: 〖新华社二十六日讯 … (1967-08-12_868a8dee25).
        if let closing, let close = text.folded[end..<max(end, limit)].prefix(16).firstIndex(of: closing) {
            end = close + 1
        }
        return Dateline(
            span: Span(paragraph.start, end),
            agency: agency,
            isOwnReport: isOwn(agency),
            place: middle.place,
            date: middle.day?.resolved(before: paperDate)
        )
    }

    private func agency(from start: Int, to limit: Int) -> Span? {
        for name in Self.agencies where text.starts(Span(start, limit), with: name) {
            return Span(start, start + name.count)
        }
        if start < limit, text.folded[start] == UInt32(of: "《") || text.folded[start] == UInt32(of: "〈") {
            guard let close = text.folded[start..<limit].prefix(12).firstIndex(where: Self.titleEnds.contains)
            else { return nil }
            return endsLikeAgency(Span(start + 1, close)) ? Span(start + 1, close) : nil
        }
        var end = start
        while end < limit, end - start < 12, text.folded[end].isHan {
            end += 1
            if end - start >= 3, endsLikeAgency(Span(start, end)) {
                return text.contains(Self.ownPaper, in: Span(start, end)) ? nil : Span(start, end)
            }
        }
        return nil
    }

    private func endsLikeAgency(_ span: Span) -> Bool {
        Self.agencyEndings.contains { ending in
            span.count > ending.count && text.starts(Span(span.end - ending.count, span.end), with: ending)
        }
    }

    private func isOwn(_ agency: Span) -> Bool {
        agency.count == 2 && text.folded[agency.start] == UInt32(of: "本")
    }

    /// The first mark behind the agency; nil where a sentence goes on instead.
    private func mark(from start: Int, to limit: Int, closing: UInt32?) -> Span? {
        var index = start
        if index < limit, Self.titleEnds.contains(text.folded[index]) { index += 1 }
        index = skippingBlanks(from: index, to: limit)
        let first = index
        while index < limit {
            if Self.barriers.contains(text.folded[index]) { return nil }
            for mark in Self.marks where text.starts(Span(index, limit), with: mark.text) {
                let end = index + mark.text.count
                // 呼和浩特讯 is no 特讯.
                if text.folded[index] == UInt32(of: "特"), text.folded[index - 1] == UInt32(of: "浩") {
                    continue
                }
                if isClosed(at: end, to: limit, closing: closing)
                    || mark.mayRunOn && runsOn(index, after: first)
                {
                    return Span(index, end)
                }
            }
            index += 1
        }
        return nil
    }

    /// Whether the text may follow the mark at `index` at once: behind the agency (本报讯中共中央…), behind a day, behind a
    /// short place (本报南京讯南京市…).
    private func runsOn(_ index: Int, after first: Int) -> Bool {
        let isTelegram = text.folded[index] == UInt32(of: "电")
        if index == first { return !isTelegram }
        if text.folded[index - 1] == UInt32(of: "日") { return true }
        return !isTelegram && (2...4).contains(index - first)
            && !Self.beforeNews.contains(text.folded[index - 1])
            && text.folded[first..<index].allSatisfy(\.isHan)
    }

    private func isClosed(at index: Int, to limit: Int, closing: UInt32?) -> Bool {
        guard index < limit else { return true }
        let next = text.folded[index]
        return next == closing || next.isFoldedBlank || next.isLineBreak || Self.separators.contains(next)
    }

    /// Takes in a reporter behind the mark: 新华社北京四日电（记者李峰）.
    private func endWithReporter(from end: Int, to limit: Int) -> Int {
        let start = skippingBlanks(from: end, to: limit)
        guard
            text.starts(Span(start, limit), with: scalars("(记者"))
                || text.starts(Span(start, limit), with: scalars("[记者"))
        else { return end }
        return text.folded[start..<limit].prefix(24).firstIndex {
            $0 == UInt32(of: ")") || $0 == UInt32(of: "]")
        }.map { $0 + 1 } ?? end
    }

    private func middle(_ span: Span) -> (place: Span?, day: DispatchDay?)? {
        var rest = text.trimmed(span)
        if rest.count > 0, Self.titleEnds.contains(text.folded[rest.start]) { rest.start += 1 }
        for word in Self.wordsBeforeMark where ends(rest, with: word) {
            let end = rest.end - word.count
            if end == rest.start || text.folded[end - 1] == UInt32(of: "日") || word.count > 1 {
                rest.end = end
            }
            break
        }
        let day = takeDay(from: &rest)
        rest = text.trimmed(rest)
        while rest.count > 0, Self.looseMarks.contains(text.folded[rest.end - 1]) { rest.end -= 1 }
        if let reporter = text.firstIndex(of: scalars("记者"), in: rest) {
            // What follows is a name, and names may hold any character (曾伟光, 1957-06-03).
            let isSentence = text.folded[rest.start..<reporter].contains(where: Self.verbs.contains)
            return isSentence ? nil : (reporterPlace(rest), day)
        }
        if text.folded[rest.range].contains(where: Self.verbs.contains) { return nil }
        guard rest.count <= 14 else { return nil }
        let isPlace =
            rest.count >= 2
            && text.folded[rest.range].allSatisfy { $0.isHan || $0 == 0xB7 || $0 == UInt32(of: "、") }
            && !endsLikeAgency(rest) && text.folded[rest.end - 1] != UInt32(of: "社")
            && !Self.nonPlaces.contains { text.starts(rest, with: $0) }
        return (isPlace ? rest : nil, day)
    }

    /// 上海 of 驻上海记者.
    private func reporterPlace(_ span: Span) -> Span? {
        guard let stationed = text.folded[span.range].firstIndex(of: UInt32(of: "驻")),
            let reporter = text.firstIndex(of: scalars("记者"), in: span), reporter - stationed > 2
        else { return nil }
        return Span(stationed + 1, reporter)
    }

    /// Cuts 二十日, 12月3日, 元月五日, 1957年12月3日 off the end of `span`; also a bare 4 where 日 is missing.
    private func takeDay(from span: inout Span) -> DispatchDay? {
        var end = span.end
        let hasUnit =
            end > span.start
            && (text.folded[end - 1] == UInt32(of: "日") || text.folded[end - 1] == UInt32(of: "号"))
        if hasUnit { end -= 1 }
        guard let (dayStart, day) = number(endingAt: end, in: span), (1...31).contains(day),
            hasUnit || text.folded[dayStart].isASCIIDigit || end - dayStart > 1
        else { return nil }
        var result = DispatchDay(day: day)
        var start = dayStart
        if start > span.start, text.folded[start - 1] == UInt32(of: "月") {
            start -= 1
            if start > span.start, text.folded[start - 1] == UInt32(of: "元") {
                result.month = 1
                start -= 1
            } else if start > span.start, text.folded[start - 1] == UInt32(of: "本") {
                start -= 1
            } else if let (monthStart, month) = number(endingAt: start, in: span), (1...12).contains(month) {
                result.month = month
                start = monthStart
            } else {
                return nil
            }
        }
        if start > span.start, text.folded[start - 1] == UInt32(of: "年"),
            let (yearStart, year) = number(endingAt: start - 1, in: span)
        {
            result.year = year < 100 ? 1900 + year : year
            start = yearStart
        }
        span.end = start
        return result
    }

    private func number(endingAt end: Int, in span: Span) -> (start: Int, value: Int)? {
        var start = end
        while start > span.start, ChineseNumeral.isNumeral(text.folded[start - 1]) { start -= 1 }
        return ChineseNumeral.value(of: text.folded[start..<end]).map { (start, $0) }
    }

    private func ends(_ span: Span, with word: [UInt32]) -> Bool {
        span.count >= word.count && text.starts(Span(span.end - word.count, span.end), with: word)
    }

    private func skippingBlanks(from start: Int, to limit: Int) -> Int {
        var index = start
        while index < limit, text.folded[index].isFoldedBlank { index += 1 }
        return index
    }
}
