import Ontology

/// Finds the dateline of a part: at the start of one of its first paragraphs, below headlines and editor's notes, or in
/// brackets as its last line (（新华社拉萨6日电）, 1958-11-08).
struct DatelineFinder {
    let text: SourceText
    let paperDate: CalendarDate?

    func dateline(of part: LanguagePart) -> Dateline? {
        let openings = part.paragraphs.lazy.filter { $0.kind != .headline }.prefix(4)
        let closing = part.paragraphs.suffix(1).filter { $0.kind == .byline }
        for paragraph in Array(openings) + closing {
            let found =
                switch part.language {
                case .chinese: ChineseDatelineGrammar(text: text, paperDate: paperDate).match(paragraph.span)
                case .english: EnglishDatelineGrammar(text: text, paperDate: paperDate).match(paragraph.span)
                }
            if let found { return found }
        }
        return nil
    }
}
