/// Reads BIO files: a character, a TAB and a label on each line, a blank line after each sentence, in UTF-8.
///
///     let corpus = try BIOReader(file: "train.bio").corpus(bytes)
///     // 陶 B-PER, 鲁 I-PER, 笳 I-PER, 在 O
///
/// Labels are `O` and `B-`, `I-` (also `E-`, `M-`, `S-` of BIOES and BMES) with PER, LOC or ORG, or another usual name
/// of these types. They become BIOES by runs of one type: an `I-` without a `B-` starts a name, as conlleval counts.
/// Spaces may stand for the TAB, further columns between character and label are passed over, and a line may hold a
/// whole word: each of its scalars gets a label. A byte order mark, CRLF, `-DOCSTART-` lines and a missing last line
/// break are no matter.
///
/// One pass over the bytes, no String, linear also in a sentence of a million characters. The first line that is not
/// as said is thrown as a `BIOError` with its number.
public struct BIOReader: Sendable {
    /// The longest line that is read, in bytes.
    public static let lineLimit = 1 << 20
    private let file: String
    private let allowsUnknown: Bool

    /// `file` is what errors call the bytes. `allowsUnknown` takes `?` for a label that nobody knows, which training
    /// leaves open and nothing can be measured with.
    public init(file: String, allowsUnknown: Bool = false) {
        self.file = file
        self.allowsUnknown = allowsUnknown
    }

    public func corpus(_ bytes: [UInt8]) throws(BIOError) -> LabelledCorpus { try document(bytes).corpus }

    /// The sentences with the lines on which they stand.
    public func document(_ bytes: [UInt8]) throws(BIOError) -> BIODocument {
        try bytes.withUnsafeBufferPointer { (buffer) throws(BIOError) in try document(buffer) }
    }

    private func document(_ bytes: UnsafeBufferPointer<UInt8>) throws(BIOError) -> BIODocument {
        var assembly = BIOAssembly(file: file, allowsUnknown: allowsUnknown)
        var line = 0
        var start = Self.textStart(bytes)
        while start < bytes.count {
            line += 1
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            do throws(BIOLineProblem) {
                guard end - start <= Self.lineLimit else { throw .tooLong(limit: Self.lineLimit) }
                try assembly.add(BIOLine(bytes[start..<end]), line: line)
            } catch {
                throw .badLine(file: file, line: line, problem: error)
            }
            start = end + 1
        }
        return try assembly.document()
    }

    /// Behind the byte order mark; the same bytes as a labelled character of a line are none.
    private static func textStart(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return 0 }
        return bytes.count > 3 && bytes[3] == 0x09 ? 0 : 3
    }
}
