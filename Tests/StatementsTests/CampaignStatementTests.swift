import Testing

@Suite("Campaigns and who takes part")
struct CampaignStatementTests {
    @Test("who carries a campaign out, and whose it is")
    func takesPart() {
        #expect(Reading.of(.takesPartIn, "山西省展开了反右派斗争。").count == 1)
        #expect(Reading.of(.takesPartIn, "辽宁省的反右派斗争正向深入发展。").count == 1)
    }

    @Test("a campaign that is only spoken of has no one who takes part")
    func spokenOf() {
        #expect(Reading.of(.takesPartIn, "山西省委认为反右派斗争是必要的。").isEmpty)
        #expect(Reading.of(.takesPartIn, "反右派斗争是必要的。").isEmpty)
    }

    @Test("a place beside a body is the beginning of another body, and takes part in nothing")
    func cutNames() {
        let read = Reading.of(.takesPartIn, "上海、锦州和北京铁路管理局的三反运动取得了胜利。")
        #expect(!read.contains { $0.hasPrefix("上海") || $0.hasPrefix("锦州") }, "\(read)")
    }

    @Test("all of a list take part, unless the list only says whose something else is")
    func lists() {
        #expect(
            Reading.of(.takesPartIn, "上海市、重庆市和北京市都展开了反右派斗争。") == [
                "上海市 > 反右派斗争", "北京市 > 反右派斗争", "重庆市 > 反右派斗争",
            ])
        #expect(Reading.of(.takesPartIn, "上海市、重庆市的工人展开了反右派斗争。").isEmpty)
    }

    @Test("who is called on has not done it yet")
    func calledOn() {
        let english = "The Ministry of Culture called on all to launch the Anti-Rightist Campaign."
        let said = Reading.read("", english: english).statements.filter { $0.relation == .takesPartIn }
        #expect(
            said.allSatisfy { statement in
                statement.qualifiers.contains { $0.key == "modality" && $0.value != "done" }
            })
    }
}
