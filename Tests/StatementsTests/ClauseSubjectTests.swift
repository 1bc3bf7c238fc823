import Testing

@Suite("Who a clause speaks of")
struct ClauseSubjectTests {
    @Test("who is sent is not who sends")
    func sent() {
        #expect(Reading.of(.sentTo, "陈毅被周恩来派到上海市工作。") == ["陈毅 > 上海市"])
        #expect(Reading.of(.wentTo, "陈毅在北京开会,还派干部到上海市开会。").isEmpty)
    }

    @Test("whose representatives do it has not done it")
    func attribute() {
        #expect(Reading.of(.wentTo, "陈毅、周恩来的代表到达上海市。").isEmpty)
        #expect(Reading.of(.wentTo, "陈毅和周恩来到达上海市。") == ["周恩来 > 上海市", "陈毅 > 上海市"])
    }

    @Test("who is spoken of stays the same where another is named after him")
    func pronoun() {
        #expect(
            Reading.of(.wentTo, "陈毅讲了话。他同意周恩来的意见,后来他到达上海市。") == ["陈毅 > 上海市"])
    }

    @Test("he who is sent is the only one besides the sender")
    func sentPronoun() {
        #expect(
            Reading.of(.sentTo, "周恩来派陈毅到天津市开会。其后,周恩来又派他到上海市工作。")
                == ["陈毅 > 上海市", "陈毅 > 天津市"])
    }

    @Test("places that begin the names of bodies are no subject of their own")
    func elided() {
        #expect(Reading.of(.takesPartIn, "上海、锦州和北京铁路管理局展开了反右派斗争。").isEmpty)
    }

    @Test("somebody without a name is no one named before")
    func unnamed() {
        #expect(Reading.of(.wentTo, "陈毅说,有个主教到了上海市。").isEmpty)
    }
}
