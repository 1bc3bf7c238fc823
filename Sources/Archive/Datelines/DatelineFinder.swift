import Ontology

/// Finds the dateline of a part: at the start of one of its first paragraphs, below headlines and editor's notes.
struct DatelineFinder {
    let text: SourceText
    let paperDate: CalendarDate?

    func dateline(of part: LanguagePart) -> Dateline? {
        let openings = part.paragraphs.lazy.filter { $0.kind != .headline }.prefix(4)
        for paragraph in openings {
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
