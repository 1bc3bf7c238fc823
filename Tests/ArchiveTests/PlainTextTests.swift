import Ontology
import Testing

@testable import Archive

@Suite("Plain text")
struct PlainTextTests {
    @Test(
        "the date comes from a line of its own or from the file's name",
        arguments: [
            ("题目\n1957年12月11日\n正文在此。\n", "a.txt"), ("题目\n正文在此。\n", "in/1957-12-11_x.txt"),
            ("题目\n正文在此。\n", "19571211.txt"), ("题目\n一九五七年十二月十一日\n正文在此。\n", "a.txt"),
        ]
    )
    func dates(text: String, document: String) throws {
        let article = try article(text, document: document)
        #expect(article.date?.description == "1957-12-11")
        #expect(article.quotes(.chinese, .headline) == ["题目"])
        #expect(article.quotes(.chinese, .body) == ["正文在此。"])
    }

    @Test("a first line that is a sentence is no headline")
    func noHeadline() throws {
        let article = try article("会议开始了。\n代表们到了。\n", document: "1957-12-11.txt")
        #expect(article.quotes(.chinese, .headline) == [])
        #expect(article.quotes(.chinese, .body).count == 2)
    }

    @Test("lines that a typist broke make one paragraph")
    func wrapped() throws {
        let article = try article(
            """
            Cadres Go to the Countryside

            Xinhua News Agency, Taiyuan, 11th -- The first group of work teams from
            Shanxi Province is now heading towards Changzhi and Yanbei. They will
            work for forty days.

            A second group follows.
            """,
            document: "1957-12-13.txt"
        )
        #expect(article.quotes(.english, .body).count == 2)
        #expect(article.part(.english)?.paragraphs[1].sentences.count == 2)
        checkSpans(article)
    }

    @Test("one line is an article")
    func oneLine() throws {
        let article = try article("新华社太原11日电 工作团出发了", document: "1957-12-13.txt")
        #expect(article.dateline(.chinese)?.place == "太原")
    }
}
