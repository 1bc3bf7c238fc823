/// Puts the lines of a BIO file together to sentences with BIOES labels.
struct BIOAssembly {
    private var read: BIODocument
    private var scalars: [UInt32] = []
    private var tags: [BIOTag] = []
    private var labels: [Label] = []
    private var firstLine = 0

    /// Whether labels may be unknown (`?`).
    private let allowsUnknown: Bool

    init(file: String, allowsUnknown: Bool) {
        read = BIODocument(file: file)
        self.allowsUnknown = allowsUnknown
    }

    mutating func add(_ content: BIOLine, line: Int) throws(BIOLineProblem) {
        switch content {
        case .boundary:
            endSentence()
        case .token(let bytes, let tag):
            guard allowsUnknown || !tag.isUnknown else { throw .unknownLabel("?") }
            if scalars.isEmpty { firstLine = line }
            try add(bytes, tag)
        }
    }

    /// Ends the last sentence too.
    mutating func document() throws(BIOError) -> BIODocument {
        endSentence()
        guard !read.corpus.isEmpty else { throw .noSentence(file: read.file) }
        return read
    }

    /// A name starts with the first scalar of a token and ends with its last.
    private mutating func add(_ token: BIOLine.Bytes, _ tag: BIOTag) throws(BIOLineProblem) {
        let first = scalars.count
        var iterator = token.makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        decoding: while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded): scalars.append(Unicode.UTF8.decode(encoded).value)
            case .emptyInput: break decoding
            case .error: throw .notUTF8
            }
        }
        for index in first..<scalars.count {
            if index > first { read.joined.append(read.corpus.scalars.count + index) }
            tags.append(
                BIOTag(
                    column: tag.column,
                    starts: tag.starts && index == first,
                    ends: tag.ends && index == scalars.count - 1,
                    isUnknown: tag.isUnknown
                )
            )
        }
    }

    private mutating func endSentence() {
        guard !scalars.isEmpty else { return }
        for index in tags.indices { labels.append(label(index)) }
        read.firstLines.append(firstLine)
        read.corpus.append(scalars, labels)
        scalars.removeAll(keepingCapacity: true)
        tags.removeAll(keepingCapacity: true)
        labels.removeAll(keepingCapacity: true)
    }

    private func label(_ index: Int) -> Label {
        guard let column = tags[index].column else { return tags[index].isUnknown ? .unknown : .outside }
        let begins = index == 0 || !tags[index].continues(tags[index - 1])
        let ends = index + 1 == tags.count || !tags[index + 1].continues(tags[index])
        let position: Label.Position = begins ? (ends ? .single : .begin) : ends ? .end : .inside
        return Label(unchecked: 1 + 4 * column + position.rawValue)
    }
}
