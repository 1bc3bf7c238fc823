import Ontology
import Testing

@testable import Archive

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

@Suite("Any bytes give a value or an error")
struct RobustnessTests {
    @Test("random bytes", arguments: 0..<4)
    func random(seed: Int) {
        var generator = SplitMix(state: UInt64(seed))
        for _ in 0..<150 {
            let bytes = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            check(bytes)
        }
    }

    @Test("pieces of the grammar in random order", arguments: 0..<4)
    func pieces(seed: Int) {
        var generator = SplitMix(state: UInt64(seed) + 100)
        for _ in 0..<150 {
            let count = Int.random(in: 0...30, using: &generator)
            let text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
            check(Array(text.utf8))
            check(Array("{\"text\":\"\(text)\"}\n".utf8))
        }
    }

    @Test("seeds with bytes changed, lost and doubled", arguments: 0..<5)
    func mutated(index: Int) throws {
        let seed = try Seeds.bytes(index)
        var generator = SplitMix(state: UInt64(index) + 200)
        for _ in 0..<6 {
            var bytes = seed
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let start = Int.random(in: 0..<bytes.count, using: &generator)
                let end = min(bytes.count, start + Int.random(in: 1...200, using: &generator))
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes.removeSubrange(start..<end)
                case 1: bytes.insert(contentsOf: bytes[start..<end], at: end)
                case 2: bytes[start] = UInt8(ascii: "\n")
                default: bytes[start] = UInt8.random(in: 0...127, using: &generator)
                }
                if bytes.isEmpty { bytes = seed }
            }
            check(bytes)
        }
    }

    private func check(_ bytes: [UInt8]) {
        for document in ["a.txt", "a.jsonl"] {
            for encoding in Encoding.allCases {
                let reading = read(bytes, document: document, encoding: encoding)
                let isSilent = reading.articles.isEmpty && reading.errors.isEmpty
                let fault = reading.articles.lazy.compactMap(spanFault).first
                if isSilent || fault != nil {
                    Issue.record(
                        "\(fault ?? "neither an article nor an error"): \(String(decoding: bytes, as: UTF8.self))"
                    )
                }
                for error in reading.errors { _ = error.description }
            }
        }
    }

    private static let pieces = [
        "\n", "\n", "\n\n", "    ", "　", "\r\n", "### ", "#", "Title: ", "Author:", "Date: 1957-12-11",
        "Date: ", "Page: 4",
        "<hr />", "Original:", "1957-12-11", "1957-02-30", "第4版()", "专栏：", "新华社", "太原", "11日", "电", "讯", "【",
        "】", "（", "）",
        "本报讯", "Xinhua News Agency", ", ", "Taiyuan", "11th", " -- ", ". ", ".", "。", "！", "？", "?", "”", "“",
        "《", "》", "……",
        "山西省的干部下乡了", "Cadres went down", "Mr.", "U.S.", "No. 3", "a.m.", "\u{1}", "\u{FEFF}", "\u{FFFF}", "𠀀",
        "é", "\\u5c71",
        "\\ud800", "{", "}", "三百二十", "9亿", "1.04 million", "*", "·", "李明", "记者",
    ]
}
