import Archive
import Ontology

/// Where clauses of a sentence begin and end.
enum FigureClauses {
    private static let chineseMarks = Set(",;:。!?()“”".unicodeScalars.map(\.value))
    private static let englishMarks = Set(",;:.!?()".unicodeScalars.map(\.value))

    /// The place behind the last mark before `position`. A comma in a number is none.
    static func start(before position: Int, in text: [UInt32], limit: Int, _ language: Language) -> Int {
        var index = position
        while index > limit, !isMark(index - 1, text, language) { index -= 1 }
        while index < position, text[index] == 0x20 { index += 1 }
        return index
    }

    static func end(after position: Int, in text: [UInt32], limit: Int, _ language: Language) -> Int {
        var index = position
        while index < limit, !isMark(index, text, language) { index += 1 }
        return index
    }

    private static func isMark(_ index: Int, _ text: [UInt32], _ language: Language) -> Bool {
        switch language {
        case .chinese: return chineseMarks.contains(text[index])
        case .english:
            guard englishMarks.contains(text[index]) else { return false }
            return index + 1 >= text.count || !(0x30...0x39).contains(text[index + 1])
        }
    }
}
