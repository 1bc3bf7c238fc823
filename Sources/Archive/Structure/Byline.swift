import Ontology

/// Knows lines that name who wrote: 新华社记者 方凌, 罗常培, （龚农）, "By our reporter Li Ming".
struct Byline {
    let text: SourceText
    let language: Language

    /// `isOpening`: only headlines and bylines stand above; `isLast`: nothing follows, as for a signature.
    func matches(_ block: Span, isOpening: Bool, isLast: Bool) -> Bool {
        guard isOpening || isLast, block.count <= limit else { return false }
        switch language {
        case .chinese: return isOpening && isChineseByline(block) || isLast && isSignature(block)
        case .english: return isOpening && startsWithAuthor(block, Self.english)
        }
    }

    private var limit: Int {
        switch language {
        case .chinese: 40
        case .english: 80
        }
    }

    private func isChineseByline(_ block: Span) -> Bool {
        if text.folded[block.range].contains(where: Self.sentenceMarks.contains) { return false }
        let inner = withoutBrackets(block)
        return inner.count <= 24 && startsWithAuthor(inner, Self.chinese) || isName(inner)
    }

    /// A closing line in brackets, such as （载《人民日报》一九七四年三月三日，社论）, or a bare name.
    private func isSignature(_ block: Span) -> Bool {
        if text.folded[block.range].contains(UInt32(of: "。")) { return false }
        return withoutBrackets(block) != block || isName(block)
    }

    private func startsWithAuthor(_ block: Span, _ openings: [[UInt32]]) -> Bool {
        openings.contains { text.starts(block, with: $0) }
    }

    /// Two to four characters, blanks aside, of which the first is a common surname.
    private func isName(_ block: Span) -> Bool {
        let characters = text.folded[block.range].filter { !$0.isFoldedBlank }
        guard (2...3).contains(characters.count), characters.allSatisfy(\.isHan),
            let surname = characters.first
        else {
            return false
        }
        return Self.surnames.contains(surname)
    }

    private func withoutBrackets(_ block: Span) -> Span {
        guard block.count > 2, Self.opening.contains(text.folded[block.start]),
            Self.closing.contains(text.folded[block.end - 1])
        else { return block }
        return text.trimmed(Span(block.start + 1, block.end - 1))
    }

    private static let sentenceMarks = Set(scalars("。,!?;:“”"))
    private static let opening = Set(scalars("([【〔〖*"))
    private static let closing = Set(scalars(")]】〕〗*"))
    private static let chinese = [
        "记者", "本报记者", "新华社记者", "本刊记者", "本报特约", "特约记者", "通讯员", "本报通讯员", "本报评论员",
        "评论员", "本报观察员", "观察员", "新华社 ", "作者", "编者", "本报编者", "本报驻",
    ].map(scalars)
    private static let english = [
        "By ", "Author:", "(By ", "Our reporter", "Reporter ", "Xinhua News Agency reporter", "Commentator",
        "Our commentator",
    ].map(scalars)
    /// The most common surnames; a line of two or three characters has no other sign of being a name.
    private static let surnames = Set(
        scalars(
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘"
                + "郁柳欧祝左耿洪费米牛温尚舒包俞葛詹聂焦庄翁关路骆齐岳倪翟殷应谷盛季霍管章鲍柯庞柴解华安游辛靳涂兰鲁纪甘裴阮向艾"
                + "杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
        )
    )
}
