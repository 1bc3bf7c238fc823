import Ontology
import Testing

@testable import Archive

@Suite("Sentences")
struct SentenceTests {
    private func sentences(_ paragraph: String, _ language: Language) -> [String] {
        let text = SourceText(paragraph)
        return SentenceSplitter(text: text, language: language).sentences(in: Span(0, text.count)).map(
            text.quote
        )
    }

    @Test(
        "Chinese sentences end behind their marks, quotes and brackets",
        arguments: [
            ["会议开始了。", "代表们到了！", "谁来主持？"], ["他说：“我去。”", "大家鼓掌。"], ["怎样改的？", "“小问题”是否解决了？"],
            ["他讲了《谁是最可爱的人？》一文。"], ["（见第三版。会议还在开。）会议结束。"],
            ["贴了“欢迎同志下来。”的标语。"], ["要加强领导，深入细致；不要等待。"], ["怎么办呢……”", "他想。"],
            ["说明一件事。", "（完）"], ["一句没有完（括号不合。", "又一句。"],
        ]
    )
    func chinese(expected: [String]) { #expect(sentences(expected.joined(), .chinese) == expected) }

    @Test("what is too long for a sentence is cut after a pause, or anywhere")
    func tooLong() {
        let pause = String(repeating: "长", count: 4_800) + "，" + String(repeating: "长", count: 1_000) + "。"
        #expect(sentences(pause, .chinese).map(\.count) == [4_801, 1_001])
        #expect(
            sentences(String(repeating: "长", count: 12_000), .chinese).map(\.count) == [5_000, 5_000, 2_000])
        #expect(sentences(String(repeating: "长", count: 5_000), .chinese).map(\.count) == [5_000])
    }

    @Test("a line that is too long for a paragraph is several, of whole sentences")
    func longLine() throws {
        let line = String(repeating: "省委决定抽调干部。", count: 1_000)
        let article = try article("1957-12-13\n\n\(line)\n\n省委决定。\n")
        checkSpans(article)
        let bodies = article.quotes(.chinese, .body)
        #expect(bodies.map(\.count) == [4_995, 4_005, 5])
        #expect(bodies.dropLast().joined() == line)
    }

    @Test("a half-width ? asks behind a question and stands for a glyph elsewhere")
    func missingGlyph() {
        #expect(sentences("县长陈?任讲了话。", .chinese) == ["县长陈?任讲了话。"])
        #expect(sentences("采用什么体制?九三学社讨论。", .chinese) == ["采用什么体制?", "九三学社讨论。"])
    }

    @Test(
        "English sentences do not end at abbreviations, initials and numbers",
        arguments: [
            ["The meeting began.", "It ended at 3 p.m. on Monday."], ["Mr. Li spoke.", "He left."],
            ["Mine No. 3 was opened.", "It is large."], ["He answered No.", "She agreed."],
            ["The U.S. President spoke.", "We came from the U.S.", "The others stayed."],
            ["J. V. Stalin wrote it.", "It grew by 62.1 percent."],
            ["\"We will go.\"", "They left (on foot).", "All came."],
            ["What is it?", "A plan!", "1957 was good."],
            ["On Dec. 3 they met.", "They parted in Dec.", "The work went on."],
            ["Beijing Textile Co. Ltd. opened.", "It works."], ["He said, \"Yes!\" and left."],
            ["They return to their 机关.", "机关 cadres wait."],
        ]
    )
    func english(expected: [String]) {
        #expect(sentences(expected.joined(separator: " "), .english) == expected)
    }

    @Test("headlines part at wide blanks and semicolons")
    func headlines() {
        let chinese = SourceText("领导上痛下大改决心  市委书记公开　处长以上干部")
        #expect(
            SentenceSplitter(text: chinese, language: .chinese).headlineSentences(in: Span(0, chinese.count))
                .map(chinese.quote) == ["领导上痛下大改决心", "市委书记公开", "处长以上干部"]
        )
        let english = SourceText("Leaders Resolve; Cadres Go Deep")
        #expect(
            SentenceSplitter(text: english, language: .english).headlineSentences(in: Span(0, english.count))
                .map(english.quote) == ["Leaders Resolve;", "Cadres Go Deep"]
        )
    }
}
