import Ontology
import Testing

@testable import Archive

@Suite("The seed form")
struct SeedFormTests {
    @Test("the five seeds read without complaint, spans in the text, both languages", arguments: 0..<5)
    func seeds(index: Int) throws {
        let reading = read(try Seeds.bytes(index), document: "seeds/\(Seeds.names[index]).txt")
        #expect(reading.messages == [])
        let article = try #require(reading.articles.first)
        #expect(reading.articles.count == 1)
        #expect(article.id == Seeds.names[index])
        #expect(article.document == "seeds/\(Seeds.names[index]).txt")
        #expect(article.parts.map(\.language) == [.english, .chinese])
        #expect(article.author == nil)
        checkSpans(article)
    }

    @Test("heads give date and page")
    func heads() throws {
        let heads = try (0..<5).map { index in
            let article = try #require(read(try Seeds.bytes(index)).articles.first)
            return "\(article.date?.description ?? "-") \(article.page ?? 0)"
        }
        #expect(heads == ["1957-11-30 4", "1957-12-21 1", "1957-12-13 4", "1957-10-04 3", "1959-02-08 2"])
    }

    @Test("datelines of the seeds, in both languages")
    func datelines() throws {
        let datelines = try (0..<5).map { index in
            let article = try #require(read(try Seeds.bytes(index)).articles.first)
            return [article.dateline(.chinese)?.description, article.dateline(.english)?.description]
        }
        #expect(
            datelines == [
                [nil, nil],
                [
                    "据新华社20日讯|新华社|false|-|1957-12-20",
                    "Xinhua News Agency, December 20th|Xinhua News Agency|false|-|1957-12-20",
                ],
                [
                    "新华社太原11日电|新华社|false|太原|1957-12-11",
                    "Xinhua News Agency, Taiyuan, 11th|Xinhua News Agency|false|Taiyuan|1957-12-11",
                ],
                ["本报讯|本报|true|-|-", "(Reported by this newspaper)|this newspaper|true|-|-"],
                [
                    "新华社5日讯|新华社|false|-|1959-02-05",
                    "Xinhua News Agency, February 5th|Xinhua News Agency|false|-|1959-02-05",
                ],
            ]
        )
    }

    @Test("the headline repeated in the body is a headline, line by line (002)")
    func repeatedHeadline() throws {
        let article = try #require(read(try Seeds.bytes(2)).articles.first)
        #expect(article.quotes(.chinese, .headline).count == 4)
        #expect(article.quotes(.chinese, .headline)[2] == "山西省级机关干部轮流深入基层")
        #expect(article.quotes(.chinese, .body).count == 3)
        #expect(article.quotes(.english, .headline).count == 1)
    }

    @Test("subheadings are lines without a full stop between paragraphs (001)")
    func subheadings() throws {
        let article = try #require(read(try Seeds.bytes(1)).articles.first)
        #expect(
            article.quotes(.chinese, .subheading) == [
                "下放干部是社会主义革命重要部分必须深入进行思想工作和组织工作", "必须全面规划干部下放工作主要的方向应该是上山下乡",
                "一般整改告一段落的单位应及时转入干部下放工作", "下放干部受到广大农民的欢迎  开始懂得党的干部政策的英明",
            ]
        )
    }

    @Test("an untranslated leftover does not make an English sentence Chinese (002)")
    func leftover() throws {
        let article = try #require(read(try Seeds.bytes(2)).articles.first)
        let english = try #require(article.part(.english))
        let title = try #require(english.headline)
        #expect(article.text.quote(title).contains("Provincial机关 Cadres"))
    }

    @Test("a seed cut down to one language still reads", arguments: 0..<5)
    func oneLanguage(index: Int) throws {
        let whole = String(decoding: try Seeds.bytes(index), as: UTF8.self)
        let halves = whole.split(separator: "<hr />", maxSplits: 1)
        let english = try article(String(halves[0]))
        #expect(english.parts.map(\.language) == [.english])
        #expect(english.pairs.isEmpty)
        let chinese = try article(String(try #require(halves[1].split(separator: "Original:").last)))
        #expect(chinese.parts.map(\.language) == [.chinese])
        #expect(chinese.date == english.date)
        #expect(chinese.page == english.page)
    }

    @Test("a title may run over two lines, keys may be Chinese and colons full-width")
    func looseHead() throws {
        let article = try article("标题：第一行\n第二行\n作者：李明\n日期：1957年12月3日\n版次：第二版\n\n正文在此。\n")
        #expect(article.author == "李明")
        #expect(article.date?.description == "1957-12-03")
        #expect(article.page == 2)
        #expect(article.quotes(.chinese, .headline) == ["第一行\n第二行"])
        #expect(article.quotes(.chinese, .body) == ["正文在此。"])
    }

    @Test("Windows line ends and a byte order mark change nothing but offsets")
    func carriageReturns() throws {
        let bytes = try Seeds.bytes(2)
        let plain = try #require(read(bytes).articles.first)
        let windows = String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n")
        let article = try article("\u{FEFF}" + windows)
        checkSpans(article)
        for language in [Language.chinese, .english] {
            #expect(article.quotes(language, .body) == plain.quotes(language, .body))
        }
        #expect(article.text.scalars.first == 0xFEFF)
    }

    @Test("without Original: what follows the rule is the original, and the file is named")
    func noOriginal() throws {
        let reading = read(
            "Title: A\nDate: 1957-12-11\n\nAn English text.\n\n<hr />\n\n### 题\n\n1957-12-11\n\n    中文正文。\n"
        )
        #expect(
            reading.messages == [
                "a.txt, line 6: no line \"Original:\" follows this <hr />; add it above the Chinese text; "
                    + "what follows was read as the original"
            ]
        )
        #expect(reading.articles.first?.parts.map(\.language) == [.english, .chinese])
    }

    @Test("the date of the original serves where the head has none")
    func dateOfOriginal() throws {
        let article = try article(
            "Title: A\nDate:\n\nA text.\n\n<hr />\nOriginal:\n### 题\n\n1957-12-11\n\n    正文。\n"
        )
        #expect(article.date?.description == "1957-12-11")
    }
}
