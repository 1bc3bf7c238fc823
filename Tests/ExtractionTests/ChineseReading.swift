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
        let text = SourceText(string, folding: Folding(simplified: lexicon.simplified))
        let span = Span(0, text.count)
        let part = LanguagePart(
            language: .chinese, span: span, headline: nil, dateline: nil,
            paragraphs: [Paragraph(kind: .body, span: span, sentences: [span])])
        let article = Article(
            id: "a", document: "a", date: CalendarDate(iso: date), text: text, parts: [part])
        return extractor.extract(from: part, of: article)
    }

    /// The surfaces of one type, in order; nominal mentions only where asked for.
    static func names(
        _ type: EntityType, in text: String, form: Mention.Form = .name, date: String = "1958-06-01"
    ) -> [String] {
        extraction(text, date: date).mentions.filter { $0.type == type && $0.form == form }.map(\.text)
    }
}
