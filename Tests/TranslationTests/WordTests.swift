import Testing
import Translation

@Suite("Titles, terms and figures in translation")
struct WordTests {
    @Test(
        "a rank, a term, a number and a date that differ are found",
        arguments: [
            (
                "公安部副部长王昭讲了话。", "Wang Zhao, Minister of Public Security, spoke.", "title",
                "副部长 > Minister > Vice Minister"
            ),
            (
                "地委各部副部长到公社工作。", "Deputy ministers of the prefectural committee work in the communes.",
                "title",
                "副部长 > Deputy ministers > deputy head of the department"
            ),
            (
                "各单位正在进行整改。", "All units are carrying out rectification.", "term",
                "整改 > rectification > rectification and improvement"
            ),
            (
                "今年结合整社，干部下放到农村。", "This year, together with rectification, cadres go to the villages.",
                "term",
                "整社 > rectification > check-up (consolidation) of the communes"
            ),
            ("这个县有二千三百一十九名民工。", "This county has 2,391 workers.", "number", "二千三百一十九 > 2,391 > 2,319"),
            ("会议在3月18日举行。", "The meeting was held on March 8.", "date", "3月18日 > March 8 > 1958-03-18"),
        ])
    func wrong(chinese: String, english: String, kind: String, expected: String) {
        let found = Checking.of(chinese, english, only: Disagreement.Kind(rawValue: kind))
        #expect(found == ["\(kind): \(expected)"])
    }

    @Test(
        "what is put in other words is right",
        arguments: [
            (
                "整风运动中各单位进行整改。",
                "In the rectification movement all units carry out rectification and improvement."
            ),
            ("县长和副县长都参加了劳动。", "The county head and the deputy county heads all took part in labor."),
            ("全县有一百零四万人，占62.1％。", "The county has 1.04 million people, or 62.1 percent."),
            ("三分之一的干部在28日出发。", "One-third of the cadres left on April 28."),
            ("十几个工厂，二十多人，几十万亩地。", "A dozen factories, more than twenty people, hundreds of thousands of mu."),
            ("每人分到二十斤小麦。", "Each got 10 kilograms of wheat."),
        ])
    func right(chinese: String, english: String) {
        #expect(Checking.of(chinese, english) == [])
    }

    @Test("the same error is told once, with the sentences that repeat it")
    func once() throws {
        let check = Checking.check(
            "第一批单位正在进行整改。\n第二批单位也要进行整改工作。",
            "The first group of units is carrying out rectification.\nThe second group is to do rectification work too."
        )
        #expect(check.findings.count == 1)
        #expect(try #require(check.findings.first).again.map(\.text).count == 1)
    }
}
