import Testing
import Translation

@Suite("Names in translation")
struct NameTests {
    @Test(
        "a name spelled as nobody's is a slip, as another's a false name",
        arguments: [
            (
                "工作团向晋南、长治等地区进发。", "The work teams are heading for Jinan, Changzhi and other areas.",
                "晋南 > Jinan > Jinnan"
            ),
            ("博兴县今年粮食丰收。", "Boing County has a rich grain harvest this year.", "博兴县 > Boing > Boxing"),
            (
                "中共山西省委第一书记陶鲁笳讲了话。",
                "Tao Luja, First Secretary of the Shanxi Provincial Committee of the Chinese Communist Party, spoke.",
                "陶鲁笳 > Tao Luja > Tao Lujia"
            ),
            (
                "对外贸易部副部长解学恭讲了话。", "Jie Xuegong, Vice Minister of Foreign Trade, spoke.",
                "解学恭 > Jie Xuegong > Xie Xuegong"
            ),
        ])
    func wrong(chinese: String, english: String, expected: String) {
        #expect(Checking.of(chinese, english) == ["entity: " + expected])
    }

    @Test("another known place is graver than a slip, and the reason names it")
    func harm() throws {
        let other = try #require(
            Checking.check("工作团向晋南、长治等地区进发。", "The teams are heading for Jinan, Changzhi and other areas.")
                .findings.first)
        #expect(other.harm == .grave)
        #expect(other.reason.contains("济南市"))
        let slip = try #require(
            Checking.check("博兴县今年粮食丰收。", "Boing County has a rich grain harvest this year.").findings.first)
        #expect(slip.harm == .serious)
    }

    @Test(
        "pinyin, Wade-Giles, postal and foreign names are right",
        arguments: [
            ("周恩来总理今天离开北京到广州。", "Premier Chou En-lai left Peking for Canton today."),
            ("周恩来总理今天离开北京到广州。", "Premier Zhou Enlai left Beijing for Guangzhou today."),
            ("尼赫鲁总理今天到达上海。", "Prime Minister Nehru arrived in Shanghai today."),
            ("西安和太原的代表已经到达。", "The delegates of Xi'an and Taiyuan have arrived."),
            ("任弼时、单士元出席了会议。", "Ren Bishi and Shan Shiyuan attended the meeting."),
        ])
    func right(chinese: String, english: String) {
        #expect(Checking.of(chinese, english) == [])
    }

    @Test("a name left out is no false name")
    func leftOut() {
        #expect(Checking.of("王谦书记讲了话，王谦希望大家努力。", "Secretary Wang Qian spoke, and he hoped for effort.") == [])
    }
}
