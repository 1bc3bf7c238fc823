/// Reads the head of the archive's Markdown.
///
///     ### 山西省级机关干部轮流深入基层
///
///     1957-12-13
///     第4版()
///     专栏：
///
/// An author may stand on the line under the title, a name behind `专栏：`, a section within the brackets of the page.
/// The head ends before the first line that is none of these.
struct MarkdownHeadReader {
    let text: SourceText

    /// The head at the start of `lines` and the index of the first line behind it; nil where no `#` opens it.
    func read(_ lines: ArraySlice<Line>) -> (head: Head, end: Int)? {
        guard let start = lines.firstIndex(where: { !$0.isBlank }), let title = title(of: lines[start]) else {
            return nil
        }
        var head = Head(line: lines[start].number)
        head.title = title.count > 0 ? title : nil
        var end = start + 1
        for index in lines.indices[(start + 1)...] {
            let line = lines[index]
            if line.isBlank { continue }
            if !take(line, into: &head) {
                guard isAuthor(at: index, in: lines, head: head) else { break }
                head.authorLine = line.span
            }
            end = index + 1
        }
        return (head, end)
    }

    /// Whether an article's head starts at `index`: a `#` line with a date, a page or a column close below.
    func startsHead(at index: Int, in lines: ArraySlice<Line>) -> Bool {
        guard title(of: lines[index]) != nil else { return false }
        for line in lines[(index + 1)...].lazy.filter({ !$0.isBlank }).prefix(2) where isHeadLine(line) {
            return true
        }
        return false
    }

    /// The title of a `#` line, without its marks.
    private func title(of line: Line) -> Span? {
        guard !line.isBlank, text.folded[line.span.start] == UInt32(of: "#") else { return nil }
        let start = line.span.range.first { text.folded[$0] != UInt32(of: "#") } ?? line.span.end
        return text.trimmed(Span(start, line.span.end))
    }

    private func take(_ line: Line, into head: inout Head) -> Bool {
        if head.date == nil, isDate(line) {
            head.date = (line.span, line.number)
        } else if head.page == nil, isPage(line) {
            head.page = text.pageNumber(in: line.span)
        } else if head.column == nil, text.starts(line.span, with: Self.column) {
            let value = text.trimmed(Span(line.span.start + Self.column.count, line.span.end))
            head.column = value
        } else {
            return false
        }
        return true
    }

    private func isHeadLine(_ line: Line) -> Bool {
        isDate(line) || isPage(line) || text.starts(line.span, with: Self.column)
    }

    private func isDate(_ line: Line) -> Bool {
        line.span.count <= 16 && PaperDate(text.folded[line.span.range]) != nil
    }

    /// 第4版(), 第版(), 第四版(国际新闻).
    private func isPage(_ line: Line) -> Bool {
        guard line.span.count <= 30, text.starts(line.span, with: Self.page) else { return false }
        return text.folded[line.span.start...].prefix(6).contains(UInt32(of: "版"))
    }

    /// A short line above the date, or above the page where the date is missing.
    private func isAuthor(at index: Int, in lines: ArraySlice<Line>, head: Head) -> Bool {
        guard head.authorLine == nil, head.date == nil, head.page == nil, head.column == nil,
            lines[index].span.count <= 40
        else { return false }
        return lines[(index + 1)...].lazy.filter { !$0.isBlank }.prefix(2).contains(where: isHeadLine)
    }

    private static let column = scalars("专栏:")
    private static let page = scalars("第")
}
