import Annals

/// Rows as lines of JSON, made on several threads and written in order.
///
///     try await ParallelLines(result.mentions) { $0.write(to: &$1) }.print(threads: 2)
///
/// For the many rows of an archive; at any time a few pieces of lines are in memory.
struct ParallelLines<Items: RandomAccessCollection & Sendable> where Items.Index == Int {
    private let items: Items
    private let line: @Sendable (Items.Element, inout JSONBuffer) -> Void
    private static var pieceSize: Int { 4096 }

    init(_ items: Items, line: @escaping @Sendable (Items.Element, inout JSONBuffer) -> Void) {
        self.items = items
        self.line = line
    }

    func print(threads: Int) async throws {
        let pieces = stride(from: items.startIndex, to: items.endIndex, by: Self.pieceSize).map {
            $0..<min($0 + Self.pieceSize, items.endIndex)
        }
        var output = StandardOutput()
        var waiting: [Int: [UInt8]] = [:]
        var written = 0
        try await inParallel(pieces.count, threads: threads) { number in
            text(of: pieces[number])
        } take: { number, text in
            waiting[number] = text
            while let text = waiting.removeValue(forKey: written) {
                try output.write(text)
                written += 1
            }
        }
        try output.flush()
    }

    private func text(of piece: Range<Int>) -> [UInt8] {
        var json = JSONBuffer()
        for index in piece {
            line(items[index], &json)
            json.endLine()
        }
        return json.bytes
    }
}
