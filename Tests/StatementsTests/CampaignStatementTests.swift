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
}
