/// Class words that stand inside a body's name, before its own: the 学院 of 华南工学院|党委.
struct InnerSuffixes: Sendable {
    private let suffixes: Set<String>
    private static let lengths = 2...4

    /// Words of one character are parts of too many others.
    init(_ suffixes: [String]) {
        self.suffixes = Set(suffixes.filter { Self.lengths.contains($0.unicodeScalars.count) })
    }

    func isInside(_ name: String) -> Bool {
        let scalars = Array(name.unicodeScalars)
        guard scalars.count > 4 else { return false }
        for start in 1..<(scalars.count - 2) {
            for length in Self.lengths where start + length < scalars.count {
                var word = String.UnicodeScalarView()
                word.append(contentsOf: scalars[start..<start + length])
                if suffixes.contains(String(word)) { return true }
            }
        }
        return false
    }
}
