/// Cells of CSV and TSV.
enum SeparatedValues {
    /// RFC 4180: quoted where it must be, quotes doubled.
    static func csvCell(_ text: String) -> String {
        let special: Set<UInt8> = [
            UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
        ]
        guard text.utf8.contains(where: special.contains) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }

    /// Tabs and line ends, which no cell can hold, become spaces.
    static func tsvCell(_ text: String) -> String {
        let special: Set<UInt8> = [UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
        guard text.utf8.contains(where: special.contains) else { return text }
        return String(
            decoding: text.utf8.map { special.contains($0) ? UInt8(ascii: " ") : $0 },
            as: UTF8.self
        )
    }
}
