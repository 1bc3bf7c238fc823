extension StringProtocol where UTF8View: BidirectionalCollection {
    /// Whether the text begins with another, scalar by scalar.
    ///
    ///     "湖北省委".begins(with: "湖北")      // true
    ///
    /// As `hasPrefix`, which takes Chinese apart into characters first and so needs fifty times as long.
    @inlinable
    package func begins(with start: String) -> Bool { utf8.starts(with: start.utf8) }

    /// Whether the text ends with another, scalar by scalar; see `begins(with:)`.
    @inlinable
    package func ends(with end: String) -> Bool {
        let (own, other) = (utf8.count, end.utf8.count)
        // The last bytes of two texts are seldom the same.
        guard own >= other, other == 0 || utf8.last == end.utf8.last else { return false }
        return utf8.suffix(other).elementsEqual(end.utf8)
    }
}
