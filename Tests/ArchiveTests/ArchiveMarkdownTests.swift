import Ontology
import Testing

@testable import Archive

@Suite("Archive Markdown")
struct ArchiveMarkdownTests {
    @Test("title, date, page, author line, column and body")
    func whole() throws {
        let article = try article(
            "### 我们的社\n李明\n\n1957-12-11\n第４版(国际新闻)\n专栏：读者来信\n\n    第一段。\n    第二段。\n",
            document: "1957/1957-12-11_x.txt"
        )
        #expect(article.id == "1957-12-11_x")
        #expect(article.date?.description == "1957-12-11")
        #expect(article.page == 4)
        #expect(article.author == "李明")
        #expect(article.quotes(.chinese, .headline) == ["我们的社"])
        #expect(article.quotes(.chinese, .byline) == ["李明", "读者来信"])
        #expect(article.quotes(.chinese, .body) == ["第一段。", "第二段。"])
        checkSpans(article)
    }

    @Test("a page without a number and an empty column are no text")
    func emptyHead() throws {
        let article = try article("### 题\n\n1957-12-11\n第版()\n专栏：\n\n    一段文字。\n")
        #expect(article.page == nil)
        #expect(article.part(.chinese)?.paragraphs.count == 2)
    }

    @Test("several articles in one file keep apart")
    func several() throws {
        let head = "1957-12-11\n第1版()\n专栏：\n"
        let reading = read("### 甲\n\n\(head)\n    甲文。\n\n### 乙\n\n\(head)\n    乙文。\n", document: "day.md")
        #expect(reading.articles.map(\.id) == ["day", "day-2"])
        #expect(reading.articles.map { $0.quotes(.chinese, .body) } == [["甲文。"], ["乙文。"]])
    }

    @Test(
        "lines that name the author are bylines",
        arguments: ["新华社记者　方凌", "本报通讯员　李明", "郁风", "王 力"]
    )
    func bylines(line: String) throws {
        let article = try article("### 题目在此\n\n1957-12-11\n\n    \(line)\n    一段比较长的正文在这里，说明一件事情。\n")
        #expect(article.quotes(.chinese, .byline) == [line])
    }

    @Test("a closing line in brackets is a byline (1974-03-03)")
    func source() throws {
        let article = try article("### 题\n\n1974-03-03\n\n    一段正文在这里。\n    （载《人民日报》一九七四年三月三日，社论）\n")
        #expect(article.quotes(.chinese, .byline) == ["（载《人民日报》一九七四年三月三日，社论）"])
    }

    @Test("rows of a table and what people say are no subheadings (1951-07-23, 1957-06-25)")
    func noSubheadings() throws {
        let long = "    这是一段正文，讲了很多事情。\n"
        for line in ["魏光璞      地主      秀才      堂邑", "问：你觉得是否必要？", "同志们：", "好！我们都去！"] {
            let article = try article("### 题\n\n1957-06-25\n\n\(long)    \(line)\n\(long)")
            #expect(article.quotes(.chinese, .subheading) == [], "\(line)")
        }
    }

    @Test("a head without a body is refused by line")
    func noBody() {
        #expect(
            read("\n### 题\n\n1957-12-11\n").messages == [
                "a.txt, line 2: a head without a text below it; add the text or remove the file"
            ]
        )
    }

    @Test("a date without a day is said, the article read without it (1957-05_8251cd425a)")
    func dateWithoutDay() throws {
        let reading = read("### 题\n\n1957-05\n第版()\n专栏：\n\n    正文。\n")
        #expect(
            reading.messages == [
                "a.txt, line 3: the date \"1957-05\" has no day; give it as YYYY-MM-DD; "
                    + "the article was read without a date"
            ]
        )
        #expect(reading.errors.allSatisfy { $0.articleIsRead })
        #expect(reading.articles.count == 1)
    }
}
