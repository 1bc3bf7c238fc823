import Ontology

/// The words that the Chinese office grammar turns on, from the lists `office-…` of `grammar.tsv`; each list
/// longest word first, so that 被任命为 is read before 任.
struct OfficeWords: Sendable {
    /// 副, 第一, 代理: they make one title with what follows.
    let ranks: [[UInt32]]
    /// 右派, 女, 著名: between a body and a title, of what kind the holder is.
    let epithets: [[UInt32]]
    /// 原, 前: the office is over. 新任: it is new.
    let former: [[UInt32]]
    let new: [[UInt32]]
    /// 现任, 时任: they belong to the phrase and say nothing.
    let current: [[UInt32]]
    /// 以前, 目前: their 前 says nothing of an office.
    let notFormer: [[UInt32]]
    /// 担任, 当选为: offices follow. 曾任: offices of before. 当, 作: only with a body beside the title.
    let verbs: [[UInt32]]
    let formerVerbs: [[UInt32]]
    let weakVerbs: [[UInt32]]
    /// 主任, 应当, 工作: the verb at their end is none.
    let notVerbs: [[UInt32]]
    /// 是, 为: only right after a name.
    let copulas: [[UInt32]]
    /// 现, 都, 当时: between a name and its verb; those of the past apart.
    let adverbs: [[UInt32]]
    let formerAdverbs: [[UInt32]]
    /// 任命, 选举: before a name that 为 follows.
    let appointing: [[UInt32]]
    /// 免去, 撤销: the office named after is over.
    let dismissing: [[UInt32]]
    /// 该, 本, 这个.
    let this: [[UInt32]]
    /// 人民政府, 人民委员会: between a place and the title of its head.
    let governments: [[UInt32]]
    /// 指挥, 代表: verbs after a name, whatever they are before it.
    let verbLike: [[UInt32]]
    /// 民盟, 青年团: their 市委 is not the Communist Party's.
    let otherParties: [[UInt32]]
    /// 人大, 政协: they have delegates.
    let assemblies: [[UInt32]]
    /// 父亲, 妻子: between a name and a verb they make another the holder.
    let notHolders: [[UInt32]]
    /// 争取, 让: the person after them does not hold the office yet.
    let wishing: [[UInt32]]
    /// 职务, 期间: after 的 they leave the office with its holder.
    let ofOffice: [[UInt32]]
    /// 解放前, 抗战时期: the office that the sentence tells of is long over.
    let eras: [[UInt32]]
    /// 伪, 国民党: bodies of before 1949; not 国民党革命委员会.
    let oldBodies: [[UInt32]]
    let notOldBodies: [[UInt32]]
    /// 院长|室: what shows that a title after a name is only the beginning of a longer word.
    let notAfter: Set<UInt32>

    init(lexicon: Lexicon) {
        func list(_ name: String) -> [[UInt32]] {
            lexicon.lists["office-" + name].sorted {
                $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1)
            }
        }
        ranks = list("rank")
        epithets = list("epithet")
        former = list("former")
        new = list("new")
        current = list("current")
        notFormer = list("not-former")
        verbs = list("verb")
        formerVerbs = list("verb-former")
        weakVerbs = list("verb-weak")
        notVerbs = list("not-verb")
        copulas = list("copula")
        adverbs = list("adverb")
        formerAdverbs = list("adverb-former")
        appointing = list("appointing")
        dismissing = list("dismissing")
        this = list("this")
        governments = list("government")
        verbLike = list("verb-like")
        otherParties = list("other-party")
        assemblies = list("assembly")
        notHolders = list("not-holder")
        wishing = list("wishing")
        ofOffice = list("of-office")
        eras = list("era")
        oldBodies = list("old-body")
        notOldBodies = list("not-old-body")
        notAfter = Set(list("not-after").compactMap(\.first))
    }
}

extension [UInt32] {
    /// The first of `words` that ends at `end` and begins at or after `lower`.
    func word(of words: [[UInt32]], endingAt end: Int, notBefore lower: Int) -> [UInt32]? {
        guard end > lower else { return nil }
        let last = self[end - 1]
        return words.first {
            $0.last == last && end - $0.count >= lower && holds($0, at: end - $0.count)
        }
    }

    /// The first of `words` that begins at `start` and ends at or before `upper`.
    func word(of words: [[UInt32]], startingAt start: Int, notAfter upper: Int) -> [UInt32]? {
        guard start < upper else { return nil }
        let first = self[start]
        return words.first { $0.first == first && start + $0.count <= upper && holds($0, at: start) }
    }

    /// Whether one of `words` stands somewhere in a stretch.
    func hasWord(of words: [[UInt32]], in range: Range<Int>) -> Bool {
        words.contains { word in
            range.contains {
                self[$0] == word.first && $0 + word.count <= range.upperBound && holds(word, at: $0)
            }
        }
    }

    private func holds(_ word: [UInt32], at start: Int) -> Bool {
        for (index, scalar) in word.enumerated() where self[start + index] != scalar { return false }
        return true
    }

    func string(_ range: Range<Int>) -> String {
        String(scalars: self[range])
    }
}
