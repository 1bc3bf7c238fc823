import Archive
import Foundation
import Ontology
import Quantities

/// What is read in a few folded words: "value unit", with its bound unless exact, the greater number of a range behind "..".
enum Reading {
    static let reader: QuantityReader? = {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return (try? Lexicon(directory: root.appendingPathComponent("ontology").path)).map(
            QuantityReader.init)
    }()

    static func of(_ text: String, _ language: Language) -> [String] {
        quantities(text, language).map { quantity in
            let bound = quantity.bound == .exact || quantity.bound == .range ? "" : "\(quantity.bound) "
            let max = quantity.max.map { "..\($0.decimalText)" } ?? ""
            return "\(bound)\(quantity.value.decimalText)\(max) \(quantity.unit)"
        }
    }

    static func quantities(_ text: String, _ language: Language) -> [Quantity] {
        let scalars = text.unicodeScalars.map(\.value)
        return reader?.quantities(in: Span(0, scalars.count), of: scalars, language: language) ?? []
    }
}
