import Ontology

/// Whole numbers in running text, where anything may be long: what no newspaper prints is no number.
enum WholeNumber {
    /// More numerals than this are a table or noise.
    private static let longest = 15

    /// The value of folded numerals in Chinese, Arabic, or both: 二万九千, 64万, 1957.
    static func value(of text: some Collection<UInt32>) -> Int? {
        text.count <= longest ? ChineseNumeral.value(of: text) : nil
    }
}
