import Ontology
import Testing

@testable import Archive

@Suite("Datelines")
struct DatelineTests {
    /// The dateline of a paragraph in a paper of 1957-12-13, as `whole|agency|own|place|date`.
    private func dateline(_ paragraph: String, paper: String = "1957-12-13") -> String? {
        let text = SourceText(paragraph)
        let whole = Span(0, text.count)
        let date = CalendarDate(iso: paper)
        let found =
            text.language(of: whole) == .chinese
            ? ChineseDatelineGrammar(text: text, paperDate: date).match(whole)
            : EnglishDatelineGrammar(text: text, paperDate: date).match(whole)
        return found.map { DatelineText($0, in: text).description }
    }

    @Test(
        "Chinese datelines as printed",
        arguments: [
            ("新华社太原11日电　山西省", "新华社太原11日电|新华社|false|太原|1957-12-11"),
            ("新华社5日讯　新的一年", "新华社5日讯|新华社|false|-|1957-12-05"),
            ("新华社北京二十日电 全国", "新华社北京二十日电|新华社|false|北京|1957-11-20"),
            ("新华社天津２５日讯  天津市", "新华社天津２５日讯|新华社|false|天津|1957-11-25"),
            ("(新华社长春23日讯)长春", "(新华社长春23日讯)|新华社|false|长春|1957-11-23"),
            ("据新华社20日讯  目前", "据新华社20日讯|新华社|false|-|1957-11-20"),
            ("【据新华社北京15日电】 在", "【据新华社北京15日电】|新华社|false|北京|1957-11-15"),
            ("【新华社北平十五日电】蒋军", "【新华社北平十五日电】|新华社|false|北平|1957-11-15"),
            ("新华社福州12月3日讯 福建", "新华社福州12月3日讯|新华社|false|福州|1957-12-03"),
            ("新华社南京一九五七年十二月四日电中共", "新华社南京一九五七年十二月四日电|新华社|false|南京|1957-12-04"),
            ("新华社保定元月五日讯　河北", "新华社保定元月五日讯|新华社|false|保定|-"),
            ("新华社上海十一日电继上海", "新华社上海十一日电|新华社|false|上海|1957-12-11"),
            ("新华社武汉讯   民盟", "新华社武汉讯|新华社|false|武汉|-"),
            ("〖新华社十一日讯  周恩来", "〖新华社十一日讯|新华社|false|-|1957-12-11"),
            ("新华社广东分社讯 广东", "新华社广东分社讯|新华社|false|-|-"),
            ("新华社北京四日电（记者李峰） 会议", "新华社北京四日电（记者李峰）|新华社|false|北京|1957-12-04"),
            ("【内蒙古分社七日讯】内蒙古", "【内蒙古分社七日讯】|内蒙古分社|false|-|1957-12-07"),
            ("【湖南分社二十一讯】湖南", "【湖南分社二十一讯】|湖南分社|false|-|1957-11-21"),
            ("【西北总分社十一日讯】青海省", "【西北总分社十一日讯】|西北总分社|false|-|1957-12-11"),
            ("本报讯  浙江省", "本报讯|本报|true|-|-"), ("本报讯中共中央统战部", "本报讯|本报|true|-|-"),
            ("【本报讯】天津", "【本报讯】|本报|true|-|-"), ("（本报讯）天津", "（本报讯）|本报|true|-|-"),
            ("本报上海3日电 上海", "本报上海3日电|本报|true|上海|1957-12-03"),
            ("本报南京讯南京市十位", "本报南京讯|本报|true|南京|-"),
            ("【本报北京11日专电】 文化部", "【本报北京11日专电】|本报|true|北京|1957-12-11"),
            ("本报记者张西洛报道  工商业者", "本报记者张西洛报道|本报|true|-|-"),
            ("本报记者曾伟光报道：至前天", "本报记者曾伟光报道|本报|true|-|-"),
            ("新华社    广州讯广东省委", "新华社    广州讯|新华社|false|广州|-"),
            ("本报驻上海记者李明报道：上海", "本报驻上海记者李明报道|本报|true|上海|-"),
            ("《解放军报》讯  在军事学院", "《解放军报》讯|解放军报|false|-|-"),
            ("《光明日报》南京14日专电  各民主", "《光明日报》南京14日专电|光明日报|false|南京|1957-11-14"),
            ("《人民日报》呼和浩特讯 内蒙古", "《人民日报》呼和浩特讯|人民日报|false|呼和浩特|-"),
            ("文汇报北京6日专电：本报", "文汇报北京6日专电|文汇报|false|北京|1957-12-06"),
        ]
    )
    func chinese(paragraph: String, expected: String) { #expect(dateline(paragraph) == expected) }

    @Test(
        "sentences that begin with an agency's name are no datelines",
        arguments: [
            "根据新华社三月六日的报导，潜伏", "本报七月二十三日发表了一个消息说，国营", "本报在二月二十七日的社论中已经谈过",
            "今天本报发表了国务院的决定", "本报编辑部5月4日在西安邀请部分", "本报编者按　这篇文章", "新华社记者访问了几个民主人士。",
            "本刊第89期曾报道 湖南", "本报通讯员们写信给", "新华社电台工作人员", "会议认为，这样大规模",
            "The newspaper was founded in 1946.", "Xinhua News Agency is the national agency of China.",
            "Our newspaper published an editorial yesterday.", "The first group of work teams has left.",
        ]
    )
    func none(paragraph: String) { #expect(dateline(paragraph) == nil) }

    @Test(
        "English datelines in translators' many ways",
        arguments: [
            (
                "Xinhua News Agency, Taiyuan, 11th -- The first",
                "Xinhua News Agency, Taiyuan, 11th|Xinhua News Agency|false|Taiyuan|1957-12-11"
            ),
            (
                "Xinhua News Agency, December 10th: The climax",
                "Xinhua News Agency, December 10th|Xinhua News Agency|false|-|1957-12-10"
            ),
            (
                "Xinhua News Agency, December 5th. Since the",
                "Xinhua News Agency, December 5th|Xinhua News Agency|false|-|1957-12-05"
            ),
            (
                "Xinhua News Agency Beijing, Dec. 3, 1957 — The",
                "Xinhua News Agency Beijing, Dec. 3, 1957|Xinhua News Agency|false|Beijing|1957-12-03"
            ),
            (
                "(Xinhua News Agency, Changchun, 3rd) Workers",
                "(Xinhua News Agency, Changchun, 3rd)|Xinhua News Agency|false|Changchun|1957-12-03"
            ),
            (
                "Xinhua News Agency, Beijing, 3rd Dispatch: The",
                "Xinhua News Agency, Beijing, 3rd Dispatch|Xinhua News Agency|false|Beijing|1957-12-03"
            ),
            (
                "According to Xinhua News Agency, Beijing, 3rd: The",
                "According to Xinhua News Agency, Beijing, 3rd|Xinhua News Agency|false|Beijing|1957-12-03"
            ),
            (
                "[Xinhua News Agency, Inner Mongolia, 12th] Herdsmen",
                "[Xinhua News Agency, Inner Mongolia, 12th]|Xinhua News Agency|false|Inner Mongolia|1957-12-12"
            ),
            (
                "Xinhua, Shanghai, the 4th of December - The",
                "Xinhua, Shanghai, the 4th of December|Xinhua|false|Shanghai|1957-12-04"
            ),
            (
                "New China News Agency, Peking, December 4 -- The",
                "New China News Agency, Peking, December 4|New China News Agency|false|Peking|1957-12-04"
            ),
            ("TASS, Moscow, 10th: The Supreme", "TASS, Moscow, 10th|TASS|false|Moscow|1957-12-10"),
            (
                "(Reported by this newspaper) Following",
                "(Reported by this newspaper)|this newspaper|true|-|-"
            ),
            ("Our newspaper's report: Workers", "Our newspaper's report|Our newspaper|true|-|-"),
            (
                "Our Newspaper, Shanghai, 3rd Dispatch -- Workers",
                "Our Newspaper, Shanghai, 3rd Dispatch|Our Newspaper|true|Shanghai|1957-12-03"
            ),
            ("This newspaper reports that workers", "This newspaper reports|This newspaper|true|-|-"),
            ("(Our Correspondent) Workers", "(Our Correspondent)|Our Correspondent|true|-|-"),
            ("[Report from our newspaper] Workers", "[Report from our newspaper]|our newspaper|true|-|-"),
            ("By our reporter Li Ming", "By our reporter Li Ming|our reporter|true|-|-"),
            ("Our Newspaper News: Workers", "Our Newspaper News|Our Newspaper|true|-|-"),
            (
                "Guangming Daily, Nanjing, 10th Special Telegram: The",
                "Guangming Daily, Nanjing, 10th Special Telegram|Guangming Daily|false|Nanjing|1957-12-10"
            ),
        ]
    )
    func english(paragraph: String, expected: String) { #expect(dateline(paragraph) == expected) }

    @Test(
        "a bare day is the nearest such day on or before the paper's date",
        arguments: [
            (28, "1957-12-02", "1957-11-28"), (2, "1957-12-02", "1957-12-02"),
            (31, "1958-01-02", "1957-12-31"),
            (29, "1956-03-01", "1956-02-29"), (30, "1957-03-02", "1957-01-30"), (30, "1957-03-03", nil),
        ]
    )
    func days(day: Int, paper: String, expected: String?) {
        #expect(DispatchDay(day: day).resolved(before: CalendarDate(iso: paper))?.description == expected)
    }

    @Test("without the paper's date there is no day")
    func undated() { #expect(DispatchDay(day: 3).resolved(before: nil) == nil) }

    @Test("a dateline may stand below an editor's note, or close the text (1958-11-08)")
    func places() throws {
        let below = try article("### 题\n\n1957-12-13\n\n    编者按：这是一段话。\n    新华社太原11日电　山西省的事情。\n")
        #expect(below.dateline(.chinese)?.place == "太原")
        let closing = try article("### 题\n\n1958-11-08\n\n    西藏的一段事情。\n    又一段事情。\n    （新华社拉萨6日电）\n")
        #expect(closing.dateline(.chinese)?.date == "1958-11-06")
    }
}
