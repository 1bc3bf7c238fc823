import Archive
import Extraction
import Foundation
import Ontology

/// Reads a piece of Chinese text as one paragraph of an article of 1958.
enum ChineseReading {
    static let lexicon: Lexicon = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        do { return try Lexicon(directory: root.appendingPathComponent("ontology").path) } catch {
            fatalError("the tables of ontology/ cannot be read: \(error)")
        }
    }()

    private static let extractor = ChineseExtractor(lexicon: lexicon, tagger: nil)

    static func extraction(_ string: String, date: String = "1958-06-01") -> Extraction {
        let article = article(string, date: date)
        return extractor.extract(from: article.parts[0], of: article)
    }

    /// An article whose Chinese part is the text, in one paragraph a line.
    static func article(_ string: String, date: String = "1958-06-01") -> Article {
        let text = SourceText(string, folding: Folding(simplified: lexicon.simplified))
        var paragraphs: [Paragraph] = []
        var start = 0
        for line in string.split(separator: "\n", omittingEmptySubsequences: false) {
            let span = Span(start, start + line.unicodeScalars.count)
            if span.count > 0 { paragraphs.append(Paragraph(kind: .body, span: span, sentences: [span])) }
            start = span.end + 1
        }
        let part = LanguagePart(
            language: .chinese, span: Span(0, text.count), headline: nil, dateline: nil,
            paragraphs: paragraphs)
        return Article(id: "a", document: "a", date: CalendarDate(iso: date), text: text, parts: [part])
    }

    /// The surfaces of one type, in order; nominal mentions only where asked for.
    static func names(
        _ type: EntityType, in text: String, form: Mention.Form = .name, date: String = "1958-06-01"
    ) -> [String] {
        extraction(text, date: date).mentions.filter { $0.type == type && $0.form == form }.map(\.text)
    }
}
