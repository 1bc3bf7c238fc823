import Archive
import Extraction
import Foundation
import Ontology

/// What the English extractor makes of a few words, for the tests of English.
enum EnglishReading {
    private static let extractor: EnglishExtractor? = {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        guard let lexicon = try? Lexicon(directory: root.appendingPathComponent("ontology").path) else {
            return nil
        }
        return EnglishExtractor(lexicon: lexicon)
    }()

    /// The extraction of one paragraph of a paper of 1958; empty where the ontology does not load.
    static func extraction(_ english: String) -> Extraction {
        let scalars = english.unicodeScalars.map(\.value)
        let span = Span(0, scalars.count)
        let part = LanguagePart(
            language: .english,
            span: span,
            headline: nil,
            dateline: nil,
            paragraphs: [Paragraph(kind: .body, span: span, sentences: [span])]
        )
        let article = Article(
            id: "test",
            document: "test",
            date: CalendarDate(year: 1958, month: 5, day: 1),
            text: SourceText(scalars: scalars, folded: scalars),
            parts: [part]
        )
        return extractor?.extract(from: part, of: article) ?? Extraction()
    }

    /// The names of one type, in order; short forms in angle brackets.
    static func names(_ type: EntityType, in english: String) -> [String] {
        extraction(english).mentions.filter { $0.type == type }
            .map { $0.form == .nominal ? "<\($0.text)>" : $0.text }
    }
}
