/// The words of the grammar, as found in 9,093 articles of 1949-76.
extension ChineseDatelineGrammar {
    static let brackets: [UInt32: UInt32] = [
        UInt32(of: "【"): UInt32(of: "】"), UInt32(of: "〔"): UInt32(of: "〕"), UInt32(of: "["): UInt32(of: "]"),
        UInt32(of: "("): UInt32(of: ")"),
        UInt32(of: "〖"): UInt32(of: "〗"), UInt32(of: "『"): UInt32(of: "』"),
    ]
    static let leads = ["据", "又据", "续据", "另据", "综合", "本报特约"].map(scalars)
    static let agencies = [
        "新华通讯社", "新华社", "本报", "本刊", "本社", "本台", "塔斯社", "中国新闻社", "中新社", "国际新闻社", "内部参考",
        "朝鲜中央通讯社", "朝中社", "越南通讯社", "越通社", "路透社", "法新社", "合众社", "美联社", "共同社", "电通社",
    ].map(scalars)
    static let ownPaper = scalars("本报")
    static let agencyEndings = [
        "日报", "晚报", "报", "总社", "分社", "支社", "通讯社", "记者组", "记者站", "新闻处", "新闻社", "电台",
    ].map(scalars)
    static let titleEnds = Set(scalars("》〉"))
    /// Longest first, and whether the text may follow without a blank.
    static let marks: [(text: [UInt32], mayRunOn: Bool)] = [
        ("特约专稿", false), ("综合报道", false), ("综合消息", false), ("专稿", false), ("特稿", false), ("专电", true),
        ("特电", true),
        ("急电", true), ("电讯", true), ("专讯", true), ("特讯", true), ("航讯", true), ("综合讯", true), ("消息", false),
        ("报道", false), ("报导", false), ("通讯", false), ("讯", true), ("电", true),
    ].map { (scalars($0.0), $0.1) }
    static let barriers = Set(scalars("。,;!?:“”【】()[]"))
    static let separators = Set(scalars(":,;(\u{2014}-"))
    /// 通讯, 电讯, 喜讯, 审讯 are words of their own.
    static let beforeNews = Set(scalars("通电简音喜资问审传闻"))
    static let looseMarks = Set(scalars("、, -"))
    static let wordsBeforeMark = ["上午", "中午", "下午", "晚", "夜", "晨", "专", "特", "急", "综合"].map(scalars)
    static let verbs = Set(scalars("的了在说发载登刊邀是曾第"))
    static let nonPlaces = ["特约", "特派", "特别", "综合", "编译", "今日", "昨日", "编辑部", "新华社", "本市", "本省"].map(
        scalars
    )
}
