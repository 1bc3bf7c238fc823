import Ontology

/// Writes sentences as a BIO file: a character, a TAB and a label on each line, a blank line after each sentence.
///
///     let bytes = BIOWriter().bytes(of: corpus)
///     // 陶\tB-PER\n鲁\tI-PER\n笳\tI-PER\n在\tO\n\n
///
/// `BIOReader` reads the same corpus back. What no line can hold (TAB, line feed, carriage return) is written as a
/// space, what is no Unicode scalar as U+FFFD; an empty sentence is left out.
public struct BIOWriter: Sendable {
    public init() {}

    public func bytes(of corpus: LabelledCorpus) -> [UInt8] { bytes(of: corpus, labels: corpus.labels) }

    /// The sentences with other labels, such as a tagger's; one for each scalar of the corpus.
    public func bytes(of corpus: LabelledCorpus, labels: [Label]) -> [UInt8] {
        precondition(corpus.scalars.count == labels.count, "a label for each character")
        var bytes: [UInt8] = []
        bytes.reserveCapacity(8 * labels.count)
        for sentence in 0..<corpus.count where !corpus.range(sentence).isEmpty {
            for index in corpus.range(sentence) {
                append(corpus.scalars[index], to: &bytes)
                bytes.append(UInt8(ascii: "\t"))
                bytes.append(contentsOf: Self.name(labels[index]))
                bytes.append(UInt8(ascii: "\n"))
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    private func append(_ value: UInt32, to bytes: inout [UInt8]) {
        let isSeparator = value == 0x09 || value == 0x0A || value == 0x0D
        let scalar = isSeparator ? " " : Unicode.Scalar(value) ?? "\u{FFFD}"
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private static func name(_ label: Label) -> [UInt8] {
        label == .unknown ? [UInt8(ascii: "?")] : names[label.column]
    }

    /// The text of each label by its raw value.
    private static let names: [[UInt8]] = (0..<Label.count).map { value in
        let label = Label(unchecked: UInt8(value))
        guard let type = label.type, let name = typeNames[type] else { return Array("O".utf8) }
        let begins = label.position == .begin || label.position == .single
        return Array(((begins ? "B-" : "I-") + name).utf8)
    }

    private static let typeNames: [EntityType: String] = [.person: "PER", .place: "LOC", .organ: "ORG"]
}
