/// A name in its text: some characters to its left and right, the name itself in brackets.
struct NameContext {
    private static let width = 15
    /// A longer name is cut in its middle: a table is as wide as its widest cell.
    private static let longestName = 80
    let name: String
    private let left: String
    private let right: String

    /// `span` is cut to `bounds`, as offsets of broken gold may lie anywhere.
    init(_ scalars: [UInt32], start: Int, end: Int, within bounds: Range<Int>) {
        let start = max(bounds.lowerBound, min(start, bounds.upperBound))
        let end = max(start, min(end, bounds.upperBound))
        name = Self.name(scalars[start..<end])
        let (first, last) = (
            max(bounds.lowerBound, start - Self.width), min(bounds.upperBound, end + Self.width)
        )
        left = (first > bounds.lowerBound ? "…" : "") + Self.text(scalars[first..<start])
        right = Self.text(scalars[end..<last]) + (last < bounds.upperBound ? "…" : "")
    }

    /// A name without its text.
    init(name: String) {
        self.name = name
        left = ""
        right = ""
    }

    var text: String { left + "[" + name + "]" + right }

    private static func name(_ scalars: ArraySlice<UInt32>) -> String {
        guard scalars.count > longestName else { return text(scalars) }
        return text(scalars.prefix(longestName / 2)) + "…" + text(scalars.suffix(longestName / 2))
    }

    private static func text(_ scalars: some Sequence<UInt32>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.map { Unicode.Scalar($0) ?? "\u{FFFD}" })
        return String(view)
    }
}
