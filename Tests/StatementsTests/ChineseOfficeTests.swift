import Testing

@Suite("Chinese offices")
struct ChineseOfficeTests {
    @Test(
        "an office is read with its body",
        arguments: [
            ("中共山西省委第一书记陶鲁笳讲了话。", ["陶鲁笳 > 中共山西省委员会 : 第一书记"]),
            ("中共山西省委书记处书记卫恒、王谦讲了话。", ["卫恒 > 中共山西省委员会 : 书记处书记", "王谦 > 中共山西省委员会 : 书记处书记"]),
            ("贵州省副省长吴实同志开了会。", ["吴实 > 贵州省 : 副省长"]),
            ("南开大学教授华粹深发言。", ["华粹深 > 南开大学 : 教授"]),
            ("原上海市市长陈毅讲了话。", ["陈毅 > 上海市 : 市长"]),
            ("上海市原市长陈毅讲了话。", ["陈毅 > 上海市 : 市长 former"]),
        ])
    func written(_ text: String, _ expected: [String]) {
        #expect(Reading.of(.holdsOffice, text) == expected)
    }

    @Test("two offices before one name, the second in another body")
    func several() {
        #expect(
            Reading.of(.holdsOffice, "中共中央政治局常委、国务院总理周恩来讲了话。").map { $0.prefix(3) } == ["周恩来", "周恩来"])
    }

    @Test("a title without a body takes that of the same title before it in the list")
    func inherited() {
        let read = Reading.of(.holdsOffice, "中共榆树县委书记黎有、副书记王大明讲了话。")
        #expect(read.count == 2)
        #expect(read.contains { $0.hasPrefix("王大明") && $0.hasSuffix(": 副书记") })
    }

    @Test("occupations, and titles of an unknown body, are no offices")
    func none() {
        #expect(Reading.of(.holdsOffice, "南开大学工人王大明发言。").isEmpty)
        #expect(Reading.of(.holdsOffice, "南开大学教授华粹深和工程师王大明发言。").count == 1)
    }

    @Test("an appointment names the office after the verb")
    func appointed() {
        #expect(Reading.of(.holdsOffice, "解放后，陈毅同志曾兼任上海市市长。") == ["陈毅 > 上海市 : 市长"])
        #expect(Reading.of(.holdsOffice, "陈毅担任领导工作。").isEmpty)
    }

    @Test("an office list after an appointment verb that ends in a name is that name's")
    func appointedBeforeName() {
        let read = Reading.of(.holdsOffice, "陈毅会见了现任贵州省副省长吴实。")
        #expect(read == ["吴实 > 贵州省 : 副省长"])
    }

    @Test("in brackets after the name")
    func bracketed() {
        #expect(Reading.of(.holdsOffice, "会上，吴实同志（贵州省副省长）发言。") == ["吴实 > 贵州省 : 副省长"])
    }
}
