import Archive
import Graph
import Testing

@Suite("Figures")
struct FigureStatementTests {
    @Test(
        "belongs to the place or body that its clause is about",
        arguments: [
            ("江苏省宜兴县最近抽调了三百二十一名机关干部下乡。", "宜兴县: exact 321 cadre"),
            ("山东省下放的规模很大，全省已抽调二万四千多名干部参加劳动。", "山东省: atLeast 24000 cadre"),
            ("浙江省下放劳动的干部也有一万多名。", "浙江省: atLeast 10000 cadre"),
            ("甘肃省武山县的八个人民公社都配备了干部。", "武山县: exact 8 commune"),
        ])
    func subjects(text: String, expected: String) {
        #expect(ReadFigure.of(text).map(\.summary) == [expected])
    }

    @Test("the subject of the clause before is implied where nothing else could be it")
    func implied() throws {
        let figures = ReadFigure.of("浙江省下放的规模很大，目前已经下放了五千六百多名。")
        let figure = try #require(figures.last)
        #expect(figure.summary == "浙江省: atLeast 5600 person")
        #expect(figure.certainty == .implied)
    }

    @Test(
        "what only stands near the number is not its subject",
        arguments: [
            "甘肃省抽调了大批干部。据天水、张掖等专区的统计，目前已经下放了五千六百多名。",
            "甘肃省抽调了大批干部，据天水专区的干部统计，目前已经下放了五千六百多名。",
            "甘肃、山西两省抽调了五千六百多名干部。", "他向山西省要了五百名干部。",
            "山西省工人“有五百名干部下乡”。", "山西省有的社贷款五百元。", "山西省只做两件工作。",
            "山西省代表团，首先三名。",
        ])
    func neighbours(text: String) {
        #expect(ReadFigure.of(text).isEmpty)
    }

    @Test("without anything that it could tell of, a number is no figure")
    func nobody() {
        #expect(ReadFigure.of("每人每年劳动五十天，收入四百元。").isEmpty)
    }

    @Test("names with numerals, ordinals and ages are none")
    func none() {
        #expect(ReadFigure.of("四川省召开了第三次会议，山西省老农六十岁。").isEmpty)
    }

    @Test("what the number says")
    func what() {
        let figures = ReadFigure.of("浙江省已下放干部二万九千九百零九名，卖出六千斤余粮，劳动出勤率提高到90％以上。")
        #expect(figures.map { $0["what_zh"] } == ["下放干部", "余粮", "劳动出勤率提高"])
    }

    @Test("parts of a whole and shares of it, with their sums")
    func parts() {
        let figures = ReadFigure.of("浙江省已下放干部二万九千名，其中处长三百名，科长二千名。")
        #expect(figures.map { $0["subset_of"] } == ["", figures[0].identity, figures[0].identity])
        #expect(figures[0]["check"] == "300 + 2000 = 2300 of 29000")
        let shares = ReadFigure.of("山西省收到的一百零四万条意见，已经整改了六十四万多条，占总数的62.1％。")
        #expect(shares.map { $0["subset_of"] } == ["", shares[0].identity, shares[0].identity])
        #expect(shares[2]["check"] == "62.1 % of 1040000 is 645840; the text says at least 640000: agrees")
        let wrong = ReadFigure.of("山西省收到的一百零四万条意见，已经整改了六十四万多条，占总数的92.1％。")
        #expect(wrong[2]["check"].hasSuffix("disagrees"))
    }

    @Test(
        "planned, claimed or done",
        arguments: [
            ("山西省决定抽调五百名干部下乡。", "planned"), ("山西省将在明年修建三十座水库。", "planned"),
            ("山西省已经抽调五百名干部下乡。", "done"), ("山西省抽调五百名干部下乡。", "done"),
            ("据估计，山西省有五百名干部下乡。", "claimed"),
        ])
    func modality(text: String, expected: String) {
        #expect(ReadFigure.of(text).map { $0["modality"] } == [expected])
    }

    @Test("the day that the sentence gives, else that of the paper")
    func dates() {
        #expect(ReadFigure.of("截至4月10日止，山西省已下放干部五百名。").map { $0["as_of"] } == ["1958-04-10"])
        #expect(ReadFigure.of("山西省已下放干部五百名。").map { $0["as_of"] } == ["1958-05-01"])
    }

    @Test("one figure with both surfaces and sentences where both languages have it")
    func bothLanguages() throws {
        let figures = ReadFigure.of(
            "山东省已抽调二万四千多名干部参加劳动。",
            english: "Shandong Province has transferred more than 24,000 cadres to take part in labor.")
        let figure = try #require(figures.first)
        #expect(figures.count == 1)
        #expect(figure["surface_zh"] == "二万四千多名干部")
        #expect(figure["surface_en"] == "more than 24,000 cadres")
        #expect(figure.languages == [.chinese, .english])
    }

    @Test("an English text alone")
    func english() {
        let figures = ReadFigure.of(
            "", english: "Shandong Province has transferred more than 24,000 cadres to villages.")
        #expect(figures.map { $0["value"] + $0["unit"] } == ["24000cadre"])
    }

    @Test("a count that comes from a place tells of it")
    func source() {
        #expect(ReadFigure.of("据江山县的统计,参加的有二百七十人。").map(\.summary) == ["江山县: exact 270 person"])
        #expect(ReadFigure.of("据江山县的人说,参加的有二百七十人。").isEmpty)
    }

    @Test("what is counted does not begin with the words that only lead on from a name")
    func whatBehindName() {
        #expect(ReadFigure.of("博兴县的常委和正副县长共十六人。").map { $0["what_zh"] } == ["常委和正副县长"])
    }
}
