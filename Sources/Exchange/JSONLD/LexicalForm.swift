import Ontology

/// Whether a text is written as a type of XML Schema demands.
enum LexicalForm {
    /// A whole number that JSON's readers keep exactly: as it is written back, and below 2^53.
    static func isInteger(_ text: String) -> Bool {
        guard let value = Int(text), value.magnitude < 1 << 53 else { return false }
        return String(value) == text
    }

    static func isDecimal(_ text: String) -> Bool {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return (1...2).contains(parts.count) && parts.allSatisfy { isDigits($0) }
    }

    /// A day that exists: `1957-12-13`.
    static func isDay(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
            && CalendarDate(iso: text) != nil
    }

    /// The type of a month or a year: `1949-08`, `1957`.
    static func partialDateType(_ text: String) -> String? {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.allSatisfy({ isDigits($0) }), parts[0].count == 4, text != "0000" else { return nil }
        switch parts.count {
        case 1: return "xsd:gYear"
        case 2:
            let month = Int(String(decoding: parts[1], as: UTF8.self)) ?? 0
            return parts[1].count == 2 && (1...12).contains(month) ? "xsd:gYearMonth" : nil
        default: return nil
        }
    }

    static func isWikidata(_ text: String) -> Bool {
        text.utf8.count > 1 && text.utf8.first == UInt8(ascii: "Q") && isDigits(text.utf8.dropFirst())
            && text.utf8.dropFirst().first != UInt8(ascii: "0")
    }

    private static func isDigits(_ bytes: some Collection<UInt8>) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy { (0x30...0x39).contains($0) }
    }
}
