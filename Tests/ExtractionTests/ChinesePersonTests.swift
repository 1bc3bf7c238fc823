import Testing

@Suite("Chinese persons")
struct ChinesePersonTests {
    @Test(
        "a name beside a title is a person, the title is not in the span",
        arguments: [
            ("县委书记黎有在会上讲了话。", ["黎有"]),
            ("厂长赵均、副厂长丁洪涛等作了检查。", ["赵均", "丁洪涛"]),
            ("社员闻绍曾同志带头报名。", ["闻绍曾"]),
            ("税务局长贾志勇停职反省。", ["贾志勇"]),
        ])
    func besideTitle(text: String, names: [String]) {
        #expect(ChineseReading.names(.person, in: text) == names)
    }

    @Test("names in one list share the support of the first")
    func lists() {
        #expect(
            ChineseReading.names(.person, in: "书记处书记郭景云、蒋少白、董良臣等出席了会议。") == ["郭景云", "蒋少白", "董良臣"])
    }

    @Test(
        "compound surnames, transcribed names with a dot, a surname with its title",
        arguments: [
            ("队长欧阳文海带领社员积肥。", ["欧阳文海"]),
            ("部长谢尔盖·伊凡诺夫到达北京。", ["谢尔盖·伊凡诺夫"]),
            ("社员们都说毛主席好。", ["毛主席"]),
        ])
    func forms(text: String, names: [String]) {
        #expect(ChineseReading.names(.person, in: text) == names)
    }

    @Test("a name that was sure once is found again without support")
    func again() {
        let text = "党委书记施益才作了报告。大家听了施益才的话很受感动。"
        #expect(ChineseReading.names(.person, in: text) == ["施益才", "施益才"])
    }

    @Test("the reporter's name in brackets at the end")
    func signature() {
        #expect(ChineseReading.names(.person, in: "生产有了很大提高。（任步芳）") == ["任步芳"])
    }

    @Test(
        "words that begin with a surname are no names",
        arguments: ["今年小麦高产稳产。", "马列主义是我们的指导思想。", "他们白天劳动，晚上学习。", "和平、民主、独立。"])
    func words(text: String) {
        #expect(ChineseReading.names(.person, in: text).isEmpty)
    }
}
