import Testing

@Suite("Chinese places")
struct ChinesePlaceTests {
    @Test(
        "places of a chain stand apart, period units and unknown townships included",
        arguments: [
            ("江苏省宜兴县最近抽调干部。", ["江苏省", "宜兴县"]),
            ("温州专区的七十二个区", ["温州专区"]),
            ("瑞安县宁益乡有些问题", ["瑞安县", "宁益乡"]),
            ("分别向晋南、长治和雁北等地区进发。", ["晋南", "长治", "雁北"]),
            ("京广铁路全线通车，跨过长江。", ["京广铁路", "长江"]),
            ("从苏联到锡兰", ["苏联", "锡兰"]),
            ("狼山县第四区的农民", ["狼山县", "第四区"]),
        ])
    func places(text: String, names: [String]) {
        #expect(ChineseReading.names(.place, in: text) == names)
    }

    @Test(
        "a list that is closed as one of places vouches for the unknown names in it",
        arguments: [
            ("辽宁省辽阳、海城、营口、盖平等六县发生水灾。", ["辽宁省", "辽阳", "海城", "营口", "盖平"]),
            ("遍布缅甸掸邦的棒线、孟更、腊戊等地，", ["缅甸", "掸邦", "棒线", "孟更", "腊戊"]),
            ("工厂、学校等地都去过。", []),
            ("上海、天津等地主要靠它。", ["上海", "天津"]),
        ])
    func closedLists(text: String, names: [String]) {
        #expect(ChineseReading.names(.place, in: text) == names)
    }

    @Test(
        "a county's districts by number and the villages after them are places",
        arguments: [
            ("乐安县一区带陂村地主", ["乐安县", "一区", "带陂村"]),
            ("金溪县三区各村都去了。", ["金溪县", "三区"]),
            ("盘山县几个村的农民", ["盘山县"]),
        ])
    func countyParts(text: String, names: [String]) {
        #expect(ChineseReading.names(.place, in: text) == names)
    }

    @Test(
        "ordinary words and classes of places are none",
        arguments: ["我们要保卫和平。", "全县各乡都动员起来。", "省、专区和县三级机关", "该乡的落后面貌"])
    func none(text: String) {
        #expect(ChineseReading.names(.place, in: text).isEmpty)
    }
}

@Suite("Chinese campaigns")
struct ChineseCampaignTests {
    @Test(
        "campaigns by name and by phrase",
        arguments: [
            ("领导群众开展增产节约运动，", ["增产节约运动"]),
            ("参加正在全省开展的工农业生产建设运动", ["工农业生产建设运动"]),
            ("推动全民整风运动", ["全民整风运动"]),
            ("反右派斗争取得胜利", ["反右派斗争"]),
        ])
    func campaigns(text: String, names: [String]) {
        #expect(ChineseReading.names(.campaign, in: text) == names)
    }

    @Test(
        "what is not told from others is none",
        arguments: ["开展群众运动。", "参加体育运动。", "阶级斗争是长期的。", "运动的发展"])
    func none(text: String) {
        #expect(ChineseReading.names(.campaign, in: text).isEmpty)
    }

    @Test("a campaign is not found before its time")
    func time() {
        let text = "批林批孔运动"
        #expect(
            ChineseReading.extraction(text, date: "1974-03-01").mentions.first?.candidates.isEmpty == false)
        #expect(
            ChineseReading.extraction(text, date: "1957-03-01").mentions.first?.candidates.isEmpty != false)
    }
}
