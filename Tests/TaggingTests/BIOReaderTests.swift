import Ontology
import Testing

@testable import Tagging

@Suite("Reading BIO")
struct BIOReaderTests {
    private func read(_ text: String) throws(BIOError) -> LabelledCorpus {
        try BIOReader(file: "a.bio").corpus(Array(text.utf8))
    }

    /// `0-2 Person` and so on.
    private func spans(_ corpus: LabelledCorpus, _ sentence: Int = 0) -> [String] {
        corpus.spans(sentence).map { "\($0.start)-\($0.end) \($0.type.rawValue)" }
    }

    @Test("sentences end at blank lines; names are runs of one type")
    func sentences() throws {
        let corpus = try read("陶\tB-PER\n鲁\tI-PER\n笳\tI-PER\n在\tO\n\n京\tB-LOC\n津\tB-LOC\n")
        #expect(corpus.count == 2)
        #expect(corpus.scalars == "陶鲁笳在京津".unicodeScalars.map(\.value))
        #expect(spans(corpus) == ["0-3 Person"])
        #expect(spans(corpus, 1) == ["0-1 Place", "1-2 Place"])
    }

    @Test(
        "names are counted as conlleval counts them",
        arguments: [
            ("I-PER I-PER O", ["0-2 Person"]),
            ("B-PER I-LOC I-LOC", ["0-1 Person", "1-3 Place"]),
            ("O I-ORG B-ORG I-ORG", ["1-2 Organ", "2-4 Organ"]),
            ("B-PER O I-PER", ["0-1 Person", "2-3 Person"]),
            ("B-PER E-PER I-PER", ["0-2 Person", "2-3 Person"]),
            ("B-LOC M-LOC E-LOC S-LOC", ["0-3 Place", "3-4 Place"]),
            ("S-PER E-PER E-PER", ["0-1 Person", "1-2 Person", "2-3 Person"]),
        ]
    )
    func runs(tags: String, expected: [String]) throws {
        let lines = tags.split(separator: " ").map { "字\t\($0)\n" }
        #expect(spans(try read(lines.joined())) == expected)
    }

    @Test(
        "other names of the types",
        arguments: [
            ("B-PERSON", EntityType.person), ("B_nr", .person), ("B-GPE", .place), ("B-ns", .place),
            ("S-LOCATION", .place), ("B-Organization", .organ), ("B-nt", .organ),
        ]
    )
    func aliases(tag: String, type: EntityType) throws {
        #expect(try read("字\t\(tag)\n").spans(0).map(\.type) == [type])
    }

    @Test(
        "the forms of other files: CRLF, a byte order mark, spaces, more columns, no last line break",
        arguments: [
            "\u{FEFF}京\tB-LOC\n市\tI-LOC\n\n好\tO\n", "京\tB-LOC\r\n市\tI-LOC\r\n\r\n好\tO\r\n",
            "京 B-LOC\n市 I-LOC\n \n好 O", "京 ns x B-LOC\n市\tns\tI-LOC\n\n\n\n好\tO",
            "-DOCSTART- -X- O\n\n京\tB-LOC  \n市\tI-LOC\n-DOCSTART-\n好\tO\n\n",
        ]
    )
    func forms(text: String) throws {
        let corpus = try read(text)
        #expect(corpus.ends == [2, 3])
        #expect(corpus.scalars == "京市好".unicodeScalars.map(\.value))
        #expect(spans(corpus) == ["0-2 Place"])
    }

    @Test("each scalar of a token gets a label, and a name ends where its token ends")
    func longTokens() throws {
        let corpus = try read("1998\tO\nMao\tS-PER\n毛\tS-PER\nBei\tB-LOC\njing\tE-LOC\n")
        #expect(spans(corpus) == ["4-7 Person", "7-8 Person", "8-15 Place"])
    }

    @Test("a space can be a character of a sentence", arguments: [" \tO\n京\tO", "  O\n京 O"])
    func spaceTokens(text: String) throws {
        #expect(try read(text).scalars == [0x20, 0x4EAC])
    }

    @Test("a character knows its line, also behind words of several characters")
    func lines() throws {
        let text = "\n\n1998\tO\n年\tO\n\nMao\tB-PER\n在\tO\n"
        let document = try BIOReader(file: "a.bio").document(Array(text.utf8))
        #expect((0..<5).map { document.line(of: $0, in: 0) } == [3, 3, 3, 3, 4])
        #expect((0..<4).map { document.line(of: $0, in: 1) } == [6, 6, 6, 7])
    }

    @Test("a sentence of a million characters")
    func longSentence() throws {
        let corpus = try read(String(repeating: "京\tI-LOC\n", count: 1_000_000))
        #expect(corpus.ends == [1_000_000])
        #expect(corpus.spans(0) == [TaggedSpan(start: 0, end: 1_000_000, type: .place)])
    }
}

@Suite("Bad BIO")
struct BadBIOTests {
    @Test(
        "a bad line is named",
        arguments: [
            ("京\tB-LOC\n市\tI-MISC\n", 2, BIOLineProblem.unknownLabel("I-MISC")),
            ("京\tB-LOC\n\n市\tX-LOC\n", 3, .unknownLabel("X-LOC")), ("京\tB-\n", 1, .unknownLabel("B-")),
            ("京\t\u{1B}[2J\n", 1, .unknownLabel("\u{FFFD}[2J")),
            ("京\tB\n", 1, .unknownLabel("B")), ("京\tLOC\n", 1, .unknownLabel("LOC")),
            ("京\tO\n市\n", 2, .noLabel), ("京\tO\r\n市\t\r\n", 2, .noLabel),
            ("京\tO\n\tO\n", 2, .noCharacter), (" O\n", 1, .noCharacter),
        ]
    )
    func lines(text: String, line: Int, problem: BIOLineProblem) {
        #expect(throws: BIOError.badLine(file: "a.bio", line: line, problem: problem)) {
            try BIOReader(file: "a.bio").corpus(Array(text.utf8))
        }
    }

    @Test(
        "bytes that are not UTF-8",
        arguments: [[0xBE, 0xA9], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0xBA]])
    func notUTF8(token: [UInt8]) {
        let bytes = Array("京\tO\n\n".utf8) + token + Array("\tO\n".utf8)
        #expect(throws: BIOError.badLine(file: "a.bio", line: 3, problem: .notUTF8)) {
            try BIOReader(file: "a.bio").corpus(bytes)
        }
    }

    @Test("a line is at most 1 MiB long")
    func longLine() throws {
        let limit = BIOReader.lineLimit
        let longest = [UInt8](repeating: 0x61, count: limit - 2) + Array("\tO\n".utf8)
        #expect(try BIOReader(file: "a.bio").corpus(longest).scalars.count == limit - 2)
        #expect(throws: BIOError.badLine(file: "a.bio", line: 1, problem: .tooLong(limit: limit))) {
            try BIOReader(file: "a.bio").corpus([0x61] + longest)
        }
    }

    @Test("a file without any sentence", arguments: ["", "\n\n", " \t\r\n", "\u{FEFF}", "-DOCSTART- O\n"])
    func empty(text: String) {
        #expect(throws: BIOError.noSentence(file: "a.bio")) {
            try BIOReader(file: "a.bio").corpus(Array(text.utf8))
        }
    }

    @Test("messages say where, what and what to do")
    func messages() {
        let error = BIOError.badLine(file: "a.bio", line: 7, problem: .unknownLabel("B-MISC"))
        #expect(
            "\(error)"
                == "a.bio, line 7: unknown label \"B-MISC\"; use O, or B-, I-, E-, M- or S- with PER, LOC or ORG"
        )
    }

    @Test("labels for another text are refused, with the line where the texts part")
    func differs() throws {
        func document(_ file: String, _ text: String) throws -> BIODocument {
            try BIOReader(file: file).document(Array(text.utf8))
        }
        let gold = try document("g.bio", "京\tO\n\n津\tO\n沪\tO\n")
        #expect(try document("s.bio", "京\tB-LOC\n\n\n津\tO\n沪\tO\n").labels(for: gold).count == 3)
        for (text, line, goldLine) in [
            ("京\tO\n\n津\tO\n粤\tO\n", 4, 4), ("京\tO\n\n津\tO\n", 3, 4),
            ("京\tO\n津\tO\n沪\tO\n", 2, 3), ("京\tO\n\n津\tO\n沪\tO\n渝\tO\n", 5, 4),
        ] {
            #expect(throws: BIOError.differs(file: "s.bio", line: line, gold: "g.bio", goldLine: goldLine)) {
                try document("s.bio", text).labels(for: gold)
            }
        }
    }

    @Test("any bytes give a corpus or an error")
    func anyBytes() {
        let pieces: [[UInt8]] = [
            "京", "\t", " ", "\n", "\r\n", "O", "B-PER", "I-LOC", "-DOCSTART-", "\u{FEFF}",
        ].map {
            Array($0.utf8)
        }
        var random = SplitMix64(seed: 7)
        for _ in 0..<20_000 {
            var bytes: [UInt8] = []
            for _ in 0..<random.index(below: 24) {
                let index = random.index(below: pieces.count + 1)
                bytes += index < pieces.count ? pieces[index] : [UInt8(random.index(below: 256))]
            }
            guard let corpus = try? BIOReader(file: "a").corpus(bytes) else { continue }
            #expect(corpus.scalars.count == corpus.labels.count)
            #expect(corpus.ends.last == corpus.scalars.count)
        }
    }
}
