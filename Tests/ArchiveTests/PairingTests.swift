import Ontology
import Testing

@testable import Archive

@Suite("Pairs of the two languages")
struct PairingTests {
    private func pairs(_ index: Int) throws -> [String] {
        let article = try #require(read(try Seeds.bytes(index)).articles.first)
        return article.pairs.map { "\($0.chinese) \($0.english)" }
    }

    @Test("the paragraphs of the seeds are paired right")
    func seeds() throws {
        #expect(try pairs(0) == ["0..<4 0..<1", "4..<5 1..<2"])
        #expect(try pairs(1) == ["0..<4 0..<1"] + (1...25).map { "\($0 + 3)..<\($0 + 4) \($0)..<\($0 + 1)" })
        #expect(try pairs(2) == ["0..<4 0..<1", "4..<5 1..<2", "5..<6 2..<3", "6..<7 3..<4"])
        #expect(try pairs(3) == ["0..<3 0..<1", "3..<4 1..<2", "4..<5 2..<3", "5..<6 3..<4"])
        #expect(try pairs(4) == ["0..<3 0..<1"] + (1...6).map { "\($0 + 2)..<\($0 + 3) \($0)..<\($0 + 1)" })
    }

    @Test(
        "a paragraph lost or merged in translation does not shift the others (001)",
        arguments: 2..<24,
        [true, false]
    )
    func damaged(number: Int, isLost: Bool) throws {
        let whole = String(decoding: try Seeds.bytes(1), as: UTF8.self)
        let halves = whole.split(separator: "<hr />", maxSplits: 1)
        // The head stands in one block with the first paragraph, so block 2 is paragraph 3.
        var blocks = halves[0].split(separator: "\n\n").map(String.init)
        if isLost { blocks.remove(at: number) } else { blocks[number] += " " + blocks.remove(at: number + 1) }
        let article = try article(blocks.joined(separator: "\n\n") + "\n\n<hr />" + halves[1])
        #expect(article.part(.english)?.paragraphs.count == 25)
        let damage = number + 1
        for pair in article.pairs where pair.english.lowerBound > 0 {
            let (english, chinese) = (pair.english.lowerBound, pair.chinese)
            // A paragraph without its translation may join its neighbour; no other may move.
            let reach = isLost ? 2 : 1
            if english < damage - 2 { #expect(chinese.contains(english + 3) && chinese.count <= reach) }
            if english > damage + 2 { #expect(chinese.contains(english + 4) && chinese.count <= reach) }
        }
        #expect(article.pairs.count >= 23)
    }

    @Test("a sentence finds its counterpart (002)")
    func sentences() throws {
        let article = try #require(read(try Seeds.bytes(2)).articles.first)
        let name = scalars("陶鲁笳在动员大会")
        let start = try #require(article.text.firstIndex(of: name, in: Span(0, article.text.count)))
        let mention = Span(start, start + 3)
        #expect(article.sentence(containing: mention).map(article.text.quote)?.hasPrefix("第一批下乡") == true)
        let counterparts = article.counterparts(of: mention)
        #expect(counterparts.count == 1)
        #expect(counterparts.first.map(article.text.quote)?.contains("Tao Lujia, First Secretary") == true)
        #expect(counterparts.first.map(article.counterparts)?.first == article.sentence(containing: mention))
    }

    @Test(
        "numbers are anchors in either notation",
        arguments: [
            ("一百零四万条意见，占62.1％", "1.04 million opinions, 62.1%"), ("12月15日", "December 15"),
            ("二万九千九百零九名", "29,909 cadres"), ("六十四万多条", "more than 640,000"), ("十四万干部", "140,000 cadres"),
        ]
    )
    func numbers(chinese: String, english: String) {
        func numbers(_ string: String) -> [Int] {
            let text = SourceText(string)
            return NumberScanner(text: text).numbers(in: Span(0, text.count))
        }
        #expect(numbers(chinese) == numbers(english))
        #expect(!numbers(chinese).isEmpty)
    }

    @Test("very unequal sides end quickly and cover all")
    func unequal() {
        let item = AlignmentItem(length: 10, anchors: [])
        for (left, right) in [(0, 0), (1, 3_000), (3_000, 1), (600, 100)] {
            let beads = LengthAlignment(
                chinese: Array(repeating: item, count: left),
                english: Array(repeating: item, count: right),
                shapes: LengthAlignment.sentences
            ).beads()
            #expect(beads.reduce(0) { $0 + $1.chinese.count } == left)
            #expect(beads.reduce(0) { $0 + $1.english.count } == right)
        }
    }
}
