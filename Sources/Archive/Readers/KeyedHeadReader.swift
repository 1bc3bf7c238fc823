import Ontology

/// Reads a head of keys and values: `Title: …`, `Author: …`, `Date: …`, `Page: …`.
///
/// Keys may come in any order, with blank lines between, with a full-width colon, in English or in Chinese (标题,
/// 作者, 日期, 版次). A title may run over several lines. The head ends with the last key; what follows is the text.
struct KeyedHeadReader {
    let text: SourceText

    private enum Key {
        case title, author, date, page, paper, column
    }

    /// The head at the start of `lines` and the index of the first line behind it; nil where there is none.
    func read(_ lines: ArraySlice<Line>) -> (head: Head, end: Int)? {
        guard let first = lines.first(where: { !$0.isBlank }), key(of: first) != nil else { return nil }
        var head = Head(line: first.number)
        var end = lines.startIndex
        var titleIsOpen = false
        for index in lines.indices {
            let line = lines[index]
            if line.isBlank { continue }
            guard let (key, value) = key(of: line), isUnset(key, in: head) else {
                guard titleIsOpen, titleGoesOn(from: index, in: lines), let title = head.title else { break }
                head.title = Span(title.start, line.span.end)
                continue
            }
            titleIsOpen = key == .title
            set(key, to: value, line: line.number, in: &head)
            end = index + 1
        }
        return (head, end)
    }

    /// A line without a key belongs to the title if a key follows within the next lines and no blank line between.
    private func titleGoesOn(from index: Int, in lines: ArraySlice<Line>) -> Bool {
        for next in lines[index...].prefix(4) {
            if next.isBlank { return false }
            if key(of: next) != nil { return true }
        }
        return false
    }

    private func key(of line: Line) -> (Key, value: Span)? {
        for (name, key) in Self.keys where text.starts(line.span, with: name) {
            return (key, text.trimmed(Span(line.span.start + name.count, line.span.end)))
        }
        return nil
    }

    private func isUnset(_ key: Key, in head: Head) -> Bool {
        switch key {
        case .title: head.title == nil
        case .author: head.author == nil
        case .date: head.date == nil
        case .page: head.page == nil
        case .paper: head.paper == nil
        case .column: head.column == nil
        }
    }

    private func set(_ key: Key, to value: Span, line: Int, in head: inout Head) {
        if key == .date {
            head.date = (value, line)
            return
        }
        guard value.count > 0 else { return }
        switch key {
        case .title: head.title = value
        case .author: head.author = value
        case .date: break
        case .page: head.page = text.pageNumber(in: value)
        case .paper: head.paper = value
        case .column: head.column = value
        }
    }

    private static let keys: [([UInt32], Key)] = [
        (scalars("Title:"), .title), (scalars("Author:"), .author), (scalars("Date:"), .date),
        (scalars("Page:"), .page), (scalars("Newspaper:"), .paper), (scalars("Paper:"), .paper),
        (scalars("Source:"), .paper), (scalars("Column:"), .column), (scalars("标题:"), .title),
        (scalars("作者:"), .author), (scalars("日期:"), .date), (scalars("版次:"), .page),
        (scalars("专栏:"), .column),
    ]
}

extension SourceText {
    /// The first number of `span`: 4 of `4`, of `第4版()` and of `第四版`.
    func pageNumber(in span: Span) -> Int? {
        guard let start = span.range.first(where: { ChineseNumeral.isNumeral(folded[$0]) }) else {
            return nil
        }
        let end = span.range[start...].first { !ChineseNumeral.isNumeral(folded[$0]) } ?? span.end
        guard let page = ChineseNumeral.value(of: folded[start..<end]), (1...999).contains(page) else {
            return nil
        }
        return page
    }
}
