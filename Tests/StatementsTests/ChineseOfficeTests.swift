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
            ("原上海市市长陈毅讲了话。", ["陈毅 > 上海市 : 市长 former"]),
            ("上海市原市长陈毅讲了话。", ["陈毅 > 上海市 : 市长 former"]),
            ("上海市公安局黄浦分局局长李荣讲了话。", ["李荣 > 上海市公安局黄浦分局 : 局长"]),
        ])
    func written(_ text: String, _ expected: [String]) {
        #expect(Reading.of(.holdsOffice, text) == expected)
    }

    @Test("who signs an order with a title alone is of the body that gives it")
    func signature() {
        #expect(
            Reading.of(.holdsOffice, "中央人民政府政务院关于棉布的命令\n总理  周恩来").map { $0.suffix(2) } == ["总理"])
        #expect(Reading.of(.holdsOffice, "棉布的命令\n总理  周恩来").isEmpty)
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

    @Test("a post at a named body is an office")
    func postAtBody() {
        #expect(Reading.of(.holdsOffice, "南开大学助教华粹深发言。") == ["华粹深 > 南开大学 : 助教"])
        #expect(Reading.of(.holdsOffice, "南开大学开了会。教授华粹深发言。").isEmpty)
    }

    @Test("what kind of person the holder is may stand between body and title")
    func epithet() {
        #expect(Reading.of(.holdsOffice, "南开大学右派教授华粹深发言。") == ["华粹深 > 南开大学 : 教授"])
        #expect(Reading.of(.holdsOffice, "南开大学党员副校长华粹深发言。") == ["华粹深 > 南开大学 : 副校长"])
    }

    @Test("names set apart by blanks share the title before the first")
    func signatures() {
        let read = Reading.of(.holdsOffice, "南开大学教授华粹深  陈毅  周恩来")
        #expect(read.count == 3)
        #expect(read.allSatisfy { $0.hasSuffix("> 南开大学 : 教授") })
    }

    @Test("a vice-chairman without a body is of the committee that the paragraph speaks of")
    func committee() {
        let read = Reading.of(.holdsOffice, "天津市人民委员会开了会。副主任委员陈毅发言。")
        #expect(read == ["陈毅 > 天津市人民委员会 : 副主任委员"])
    }

    @Test("an office after a colon, where 即 tells who is meant")
    func namely() {
        #expect(Reading.of(.holdsOffice, "（即陈毅：上海市市长）会议结束了。") == ["陈毅 > 上海市 : 市长"])
    }

    @Test("an appointment names the office after the verb")
    func appointed() {
        #expect(Reading.of(.holdsOffice, "解放后，陈毅同志曾兼任上海市市长。") == ["陈毅 > 上海市 : 市长 former"])
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

    @Test(
        "the title after the name belongs to the body before it",
        arguments: [
            ("中国科学院郭沫若院长发表了谈话。", ["郭沫若 > 中国科学院 : 院长"]),
            ("贵州省吴实副省长讲了话。", ["吴实 > 贵州省 : 副省长"]),
            ("陈毅指挥部队前进。", []),
        ])
    func afterName(_ text: String, _ expected: [String]) {
        #expect(Reading.of(.holdsOffice, text) == expected)
    }

    @Test(
        "appointments, elections and dismissals",
        arguments: [
            ("会议选举陈毅为上海市市长。", ["陈毅 > 上海市 : 市长"]),
            ("陈毅任上海市市长。", ["陈毅 > 上海市 : 市长"]),
            ("决定免去陈毅的上海市市长职务。", ["陈毅 > 上海市 : 市长 former"]),
            ("陈毅不再担任上海市市长。", ["陈毅 > 上海市 : 市长 former"]),
            ("陈毅想当上海市市长。", []),
            ("新任上海市市长陈毅讲了话。", ["陈毅 > 上海市 : 市长 new"]),
        ])
    func appointments(_ text: String, _ expected: [String]) {
        #expect(Reading.of(.holdsOffice, text) == expected)
    }

    @Test(
        "an office after a verb is of whom the clause goes on about, of nobody else",
        arguments: [
            ("陈毅的父亲曾任上海市市长。", []),
            ("他极力主张让陈毅担任上海市市长。", []),
            ("曾任上海市市长的陈毅讲了话。", ["陈毅 > 上海市 : 市长 former"]),
            ("刘伯承和陈毅谈话以后,在会上说他不愿担任上海市市长。", []),
        ])
    func holders(_ text: String, _ expected: [String]) {
        #expect(Reading.of(.holdsOffice, text) == expected)
    }

    @Test("those whom a committee is made of hold its offices")
    func made() {
        let read = Reading.of(.holdsOffice, "成立了以陈毅为主任、刘伯承为副主任的上海市体育运动委员会。")
        #expect(read.map { String($0.prefix(3)) }.sorted() == ["刘伯承", "陈毅 "])
        #expect(read.allSatisfy { $0.contains("体育运动委员会") })
    }

    @Test("the title whose first character ends the name of its body")
    func fused() {
        #expect(Reading.of(.holdsOffice, "外交部长陈毅讲了话。") == ["陈毅 > 外交部 : 部长"])
    }

    @Test("a teacher of a city and a delegate of a factory hold no office")
    func posts() {
        #expect(Reading.of(.holdsOffice, "南京市教师王大明发言。").isEmpty)
        #expect(Reading.of(.holdsOffice, "天津代表王大明发言。").isEmpty)
    }

    @Test("the rank of an office that depends on its body is that of the body")
    func ranks() {
        func rank(_ text: String) -> [String] {
            Reading.read(text).statements.filter { $0.relation == .holdsOffice }
                .map { $0.qualifiers.first { $0.key == "rank" }?.value ?? "" }
        }
        #expect(rank("中共山西省委书记陶鲁笳讲了话。") == ["3"])
        #expect(rank("贵州省副省长吴实讲了话。") == ["3"])
    }
}
