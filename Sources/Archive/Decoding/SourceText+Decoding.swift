extension SourceText {
    /// The text of a string, folded; for callers that hold text rather than a file.
    public init(_ string: String, folding: Folding = Folding()) {
        self.init(scalars: string.unicodeScalars.map(\.value), folding: folding)
    }

    init(scalars: [UInt32], folding: Folding) {
        self.init(scalars: scalars, folded: folding.folded(scalars))
    }

    /// The text of a file's bytes.
    ///
    /// A byte order mark stays as scalar 0, so that offsets are those of any other decoder. Throws
    /// `ArchiveError` for files that are empty, not text, or not in `encoding`; it names the first bad byte.
    init(
        decoding bytes: [UInt8],
        as encoding: Encoding,
        document: String,
        folding: Folding
    ) throws(ArchiveError) {
        if bytes.isEmpty { throw .empty(document: document) }
        if let found = ForeignFile.kind(of: bytes) { throw .notText(document: document, found: found) }
        if let nul = bytes.firstIndex(of: 0) { throw .binary(document: document, offset: nul) }
        let scalars: [UInt32]
        switch encoding {
        case .utf8: scalars = try Self.utf8(bytes, document: document)
        case .gb18030:
            do {
                scalars = try Self.utf8(GB18030Decoder.utf8(bytes), document: document)
            } catch let error as UTF8Decoder.Malformed {
                throw .notGB18030(document: document, offset: error.offset, byte: error.byte)
            } catch {
                throw .empty(document: document)
            }
        }
        self.init(scalars: scalars, folding: folding)
    }

    private static func utf8(_ bytes: [UInt8], document: String) throws(ArchiveError) -> [UInt32] {
        let decoded = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(UTF8Decoder.Malformed) in try UTF8Decoder.scalars(buffer) }
        }
        switch decoded {
        case .success(let scalars): return scalars
        case .failure(let error): throw .notUTF8(document: document, offset: error.offset, byte: error.byte)
        }
    }
}

/// Files that people hand over by mistake, known by their first bytes, so that the message can name them.
enum ForeignFile {
    static func kind(of bytes: [UInt8]) -> String? { signatures.first { bytes.starts(with: $0.0) }?.1 }

    private static let signatures: [([UInt8], String)] = [
        ([0xFF, 0xFE], "UTF-16 text"),
        ([0xFE, 0xFF], "UTF-16 text"),
        (Array("%PDF-".utf8), "a PDF file"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (or an office document)"),
        ([0x1F, 0x8B], "a gzip file"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz file"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        (Array("SQLite format 3".utf8), "an SQLite file"),
        (Array("<?xml".utf8), "an XML file"),
        (Array("<TEI".utf8), "an XML file"),
    ]
}
