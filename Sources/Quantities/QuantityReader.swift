import Archive
import Ontology

/// Reads the quantities of a stretch of text: numbers with their bounds and what they count, in Chinese and English.
///
///     let reader = QuantityReader(lexicon: lexicon)
///     reader.quantities(in: sentence, of: article.text.folded, language: .chinese)
///
/// Units are those of `ontology/gazetteer/units.tsv`, the words around numbers those of `numbers.tsv`. Ordinals, dates,
/// clock times, and words and names with numerals in them are not quantities, nor is 一个 or "a". Pure; linear in the
/// text.
public struct QuantityReader: Sendable {
    public let units: UnitTable
    private let chinese: ChineseQuantityReader
    private let english: EnglishQuantityReader

    public init(lexicon: Lexicon) {
        units = UnitTable(lexicon: lexicon)
        chinese = ChineseQuantityReader(lexicon: lexicon, units: units)
        english = EnglishQuantityReader(lexicon: lexicon, units: units)
    }

    /// In order; none overlaps another. `text` is folded (`SourceText.folded`), `span` a sentence of it.
    public func quantities(in span: Span, of text: [UInt32], language: Language) -> [Quantity] {
        switch language {
        case .chinese: chinese.quantities(in: span, of: text)
        case .english: english.quantities(in: span, of: text)
        }
    }
}
