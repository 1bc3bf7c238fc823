import Ontology

/// Where a body must end to be that of an officer named after it: 橡胶试验所|工程师王乃惠, 税务局|长李荣, 历史系|主任郑天挺.
///
/// Nobody has an office nowhere, so that the words before a title with a name are a body far more often than other
/// words are.
struct OfficerCues: Sendable {
    /// Scalar offsets at which such a body may end.
    fileprivate(set) var ends: Set<Int> = []
    /// The same inside a title that begins with the end of the body's name (局长), by the index of its token.
    fileprivate(set) var endsInTitles: [Int: Int] = [:]
    /// The indexes of those titles' tokens, which end no body.
    fileprivate(set) var titles: Set<Int> = []

    static let none = OfficerCues()
}

/// Finds the titles of a paragraph that a name follows.
struct OfficerCueReader: Sendable {
    private let reader: TokenReader
    /// Whether each title of the lexicon is one of an office, or of a post that somebody has at a body.
    private let isOfficer: [Bool]
    /// How many characters of each title may belong to the body's name: 局 of 局长, 系 of 系主任; 0 for none.
    private let bodyLengths: [Int]
    private let epithets: Set<[UInt32]>

    init(reader: TokenReader) {
        self.reader = reader
        let titles = reader.lexicon.titles
        let posts = reader.lexicon.lists["post-role"]
        isOfficer = titles.map { $0.kind == .office || posts.contains($0.zh.unicodeScalars.map(\.value)) }
        epithets = reader.lexicon.lists["office-epithet"]
        let names = Set(titles.map(\.zh))
        let notBodies = reader.lexicon.lists.words("title-not-body")
        let suffixes = Set(reader.lexicon.organSuffixes.map(\.zh)).subtracting(notBodies)
        let ranks = reader.lexicon.lists.words("office-rank")
        bodyLengths = titles.map { title in
            // 副|局长
            let isRanked = ranks.contains(where: title.zh.hasPrefix)
            return isRanked ? 0 : Self.bodyLength(of: Array(title.zh), names, suffixes)
        }
    }

    /// 派出所|所长 before 局|长: the rest is a title, or the 长 of one.
    private static func bodyLength(of title: [Character], _ titles: Set<String>, _ suffixes: Set<String>)
        -> Int
    {
        func endsBody(_ length: Int) -> Bool {
            (0..<length).contains { suffixes.contains(String(title[$0..<length])) }
        }
        let whole = (1..<max(title.count - 1, 1)).last {
            titles.contains(String(title[$0...])) && endsBody($0)
        }
        if let whole { return whole }
        let last = title.count - 1
        return last > 0 && title[last] == "长" && endsBody(last) ? last : 0
    }

    func cues(in tokens: [Token], _ text: [UInt32]) -> OfficerCues {
        var cues = OfficerCues()
        for index in tokens.indices.dropFirst() where isName(tokens[index]) {
            add(titleAt: index - 1, to: &cues, tokens, text)
            guard let bracket = bracket(of: index, tokens, text) else { continue }
            for inner in bracket where Scalars.isBreak(text[tokens[inner].end]) {
                add(titleAt: inner, to: &cues, tokens, text)
            }
        }
        return cues
    }

    private func add(
        titleAt index: Int, to cues: inout OfficerCues, _ tokens: [Token], _ text: [UInt32]
    ) {
        let title = tokens[index]
        guard let row = title.title, title.kind == .lexical, isOfficer[Int(row)] else { return }
        var first = index
        while first > 0, saysWhoBesides(tokens[first - 1], text) { first -= 1 }
        cues.ends.insert(tokens[first].start)
        cues.titles.insert(index)
        let end = title.start + bodyLengths[Int(row)]
        // 人事处|处长: the body has ended before.
        guard first == index, end > title.start,
            !tokens[..<first].suffix(2).contains(where: { text[$0.end - 1] == text[end - 1] })
        else { return }
        cues.ends.insert(end)
        cues.endsInTitles[index] = end
    }

    /// The tokens in the brackets after a name, or after a name that opens them: 王振卓(|现任昌潍地委秘书长|),
    /// (彭子冈|:《旅行家》杂志社主编|).
    private func bracket(of name: Int, _ tokens: [Token], _ text: [UInt32]) -> Range<Int>? {
        let opens = name > 0 && Self.openers.contains(text[tokens[name - 1].start])
        let start = opens ? name + 1 : name + 2
        guard start < tokens.count, opens || text[tokens[name + 1].start] == 0x28 else { return nil }
        let end = tokens[start...].prefix(Self.longestBracket).firstIndex { text[$0.start] == 0x29 }
        return end.map { start..<$0 }
    }

    private static let longestBracket = 40
    /// ( and 即: (子冈,即|彭子冈|:…).
    private static let openers: Set<UInt32> = [0x28, 0x5373]

    /// 副, 右派, 党员, 少校: between a body and a title, of what kind the officer is.
    private func saysWhoBesides(_ token: Token, _ text: [UInt32]) -> Bool {
        switch reader.title(token)?.kind {
        case .prefix, .role: true
        case .office, .form, nil: epithets.contains(Array(text[token.span.range]))
        }
    }

    private func isName(_ token: Token) -> Bool {
        switch token.kind {
        case .personName, .foreignName: true
        case .lexical: token.person != nil
        case .unknownPlace, .number, .latin, .punctuation, .unknown: false
        }
    }
}
