import Testing

@Suite("Chinese organs")
struct ChineseOrganTests {
    @Test(
        "a chain reaches from its last suffix to the leftmost place or parent",
        arguments: [
            ("山西省人民委员会农业厅召开会议。", ["山西省人民委员会农业厅"]),
            ("中共榆树县委决定抽调干部。", ["中共榆树县委"]),
            ("中共胶县县委宣传部的同志", ["中共胶县县委宣传部"]),
            ("上海市委书记处各书记都到会。", ["上海市委书记处"]),
            ("北京师范大学化学系的学生", ["北京师范大学化学系"]),
            ("锦州市第一贸易公司的职工", ["锦州市第一贸易公司"]),
            ("沈阳机务段的工人", ["沈阳机务段"]),
        ])
    func chains(text: String, names: [String]) {
        #expect(ChineseReading.names(.organ, in: text) == names)
    }

    @Test(
        "a village body with a name of its own leaves the places before it outside",
        arguments: [
            ("松江省桦川县星火集体农庄", ["星火集体农庄"]),
            ("泗水县圣水公社的社员", ["圣水公社"]),
            ("永昌县焦家庄农业生产合作社", ["焦家庄农业生产合作社"]),
            ("到林建公社参加劳动", ["林建公社"]),
        ])
    func ownNames(text: String, names: [String]) {
        #expect(ChineseReading.names(.organ, in: text) == names)
    }

    @Test(
        "a body for a campaign is named with whose it is",
        arguments: [
            ("云南省委“五反”办公室检查了工作。", ["云南省委“五反”办公室"]),
            ("新成区“五反”工作队的代表", ["新成区“五反”工作队"]),
        ])
    func campaignOffices(text: String, names: [String]) {
        #expect(ChineseReading.names(.organ, in: text) == names)
    }

    @Test("a unit of an army is named with the army, by its number")
    func units() {
        #expect(ChineseReading.names(.organ, in: "历任新四军一支队司令员。") == ["新四军一支队"])
    }

    @Test("a league after a bare level word is its branch there")
    func branches() {
        #expect(ChineseReading.names(.organ, in: "原市民革主委说话。") == ["市民革"])
    }

    @Test("the department of that school is named for its officer")
    func partOfThat() {
        #expect(ChineseReading.names(.organ, in: "该校教育系教授王大明说：", form: .nominal) == ["该校教育系"])
    }

    @Test("a school that a table knows holds the city in its name")
    func city() {
        let school = ChineseReading.extraction("北京铁道学院的学生").mentions.first { $0.type == .organ }
        #expect(school?.nested.map(\.text) == ["北京"])
    }

    @Test("bodies of one list stand apart")
    func lists() {
        #expect(ChineseReading.names(.organ, in: "文化部、公安部和对外贸易部等单位") == ["文化部", "公安部", "对外贸易部"])
    }

    @Test(
        "a class of bodies is none",
        arguments: [
            "浙江省合作社发展很快。", "许多工厂和学校都参加了。", "各级党委要加强领导。", "使合作社得到巩固。",
            "各级机关干部下乡。", "他们下乡、上山、下厂。",
        ])
    func classes(text: String) {
        #expect(ChineseReading.names(.organ, in: text).isEmpty)
    }

    @Test("the organs of one level of one place are a body")
    func levels() {
        #expect(ChineseReading.names(.organ, in: "山西省级机关干部下乡。") == ["山西省级机关"])
        #expect(ChineseReading.names(.organ, in: "中央国家机关的整风。") == ["中央国家机关"])
    }

    @Test("a bare short form is nominal, for linking to decide")
    func nominal() {
        #expect(ChineseReading.names(.organ, in: "省委认为，这样做很好。", form: .nominal) == ["省委"])
    }

    @Test("the places in the name are nested, with their rows")
    func nested() throws {
        let organ = try #require(ChineseReading.extraction("中共山西省委决定").mentions.first)
        #expect(organ.nested.map(\.text) == ["山西省"])
        #expect(organ.nested.first?.candidates.isEmpty == false)
    }
}
