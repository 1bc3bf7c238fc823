/// The sentences of a stretch of text for the tagger: cut after 。！？； and line ends, as its training data are, and
/// inside what is longer than `limit`, so that no text needs more memory than a page.
struct SentencePieces: Sequence, IteratorProtocol {
    static let limit = 512

    private let text: [UInt32]
    private let end: Int
    private var start: Int

    init(_ text: [UInt32], _ range: Range<Int>) {
        self.text = text
        start = range.lowerBound
        end = range.upperBound
    }

    mutating func next() -> Range<Int>? {
        guard start < end else { return nil }
        let last = Swift.min(end, start + Self.limit)
        var stop = start
        var comma = start
        while stop < last {
            let scalar = text[stop]
            stop += 1
            if Self.endsSentence(scalar) {
                defer { start = stop }
                return start..<stop
            }
            if scalar == 0x2C || scalar == 0x3001 { comma = stop }  // , 、
        }
        if last < end, comma > start { stop = comma }
        defer { start = stop }
        return start..<stop
    }

    /// 。！？； and their half-width forms, and line ends.
    private static func endsSentence(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x21, 0x3F, 0x3B, 0x0A: true
        default: false
        }
    }
}
