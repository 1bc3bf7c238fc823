import Testing
import Translation

@Suite("Sentences of translations")
struct SentenceTests {
    private static let chinese = [
        "山西省委书记陶鲁笳在太原召开了会议。", "会议讨论了今年的小麦生产计划和冬季水利工程的问题，并且决定抽调大批干部下乡。",
        "上海市的三百二十八名代表也参加了这次会议。", "代表们参观了太原的工厂、学校和医院，受到工人和教师的热烈欢迎。",
        "会议在4月28日结束。",
    ].joined()
    private static let english = [
        "Tao Lujia, secretary of the Shanxi Provincial Party Committee, held a meeting in Taiyuan.",
        """
        The meeting discussed this year's plan of wheat production and the water conservancy works of the winter, and \
        decided to send large numbers of cadres to the countryside.
        """,
        "A total of 328 delegates of Shanghai also took part in this meeting.",
        """
        The delegates visited factories, schools and hospitals in Taiyuan, and were warmly welcomed by workers and \
        teachers.
        """,
        "The meeting ended on April 28.",
    ]

    @Test("a faithful translation gives nothing")
    func faithful() {
        #expect(Checking.of(Self.chinese, Self.english.joined(separator: " ")) == [])
    }

    @Test("a sentence left out, and one added")
    func missing() {
        var shorter = Self.english
        shorter.remove(at: 1)
        #expect(
            Checking.of(Self.chinese, shorter.joined(separator: " "))
                == ["missing: 会议讨论了今年的小麦生产计划和冬季水利工程的问题，并且决定抽调大批干部下乡。 >  > "])
        let added = """
            The weather was fine, the streets were full of people in new clothes, and songs were heard everywhere \
            until late at night.
            """
        var longer = Self.english
        longer.append(added)
        #expect(Checking.of(Self.chinese, longer.joined(separator: " ")) == ["missing:  > \(added) > "])
    }

    @Test("Chinese left in the English and lost glyphs are found; a gloss in brackets is none")
    func untranslated() {
        #expect(
            Checking.of("省级机关干部下乡。", "Cadres of provincial 机关 go to the villages.")
                == ["untranslated: 机关 > 机关 > organ"])
        #expect(
            Checking.of("张华讲了话。", "Comrade Zhang □ua spoke.", only: .untranslated) == [
                "untranslated:  > □ > "
            ])
        #expect(Checking.of("各单位进行整风。", "All units carry out rectification (整风).") == [])
        #expect(Checking.of("谁是朋友？", "Who is a friend? Nobody knows.", only: .untranslated) == [])
    }

    @Test("an article in one language is said to be one, and gives nothing")
    func alone() {
        let check = Checking.checks(
            of: "### 新闻\n\n1958-05-10\n第1版()\n专栏：\n\n    太原下了雨。\n", document: "1958-05-10_a.md")
        #expect(!check.isBilingual)
        #expect(check.findings.isEmpty)
    }

    @Test("two checks are the same, and the most harmful comes first")
    func order() {
        let chinese = "省级机关干部向晋南进发，各单位进行整改。"
        let english = "Cadres of provincial 机关 are heading for Jinan, and all units do rectification."
        let found = Checking.check(chinese, english).findings
        #expect(found == Checking.check(chinese, english).findings)
        #expect(found.map(\.kind) == [.entity, .term, .untranslated])
        #expect(TranslationFinding.ranked([Checking.check(chinese, english)]) == found)
    }
}
