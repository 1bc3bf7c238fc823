import Archive
import Extraction
import Ontology

/// Joins the Chinese and the English entity of one thing.
///
/// Every pair of one type gets a score from the gazetteer's row, the likeness of the names (`NameDistance`), the
/// place that the names hold, and how far their mentions stand in paired paragraphs in the same order; pairs are
/// taken best first, one to one. Sound and position together outweigh the gazetteer, so that "Jinan" beside 晋南
/// is 晋南.
struct CrossLingualAlignment: Sendable {
    private let lexicon: Lexicon
    private let distance: NameDistance
    private static let threshold = 0.5

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        distance = NameDistance(pinyin: lexicon.pinyin, surnames: lexicon.surnames)
    }

    func align(_ linked: inout LinkedArticle, _ article: Article) {
        guard !article.pairs.isEmpty || article.parts.count > 1 else { return }
        let positions = Positions(linked, article)
        let zh = linked.entities.indices.filter { !linked.entities[$0].namesZh.isEmpty && linked.entities[$0].namesEn.isEmpty }
        let en = linked.entities.indices.filter { !linked.entities[$0].namesEn.isEmpty && linked.entities[$0].namesZh.isEmpty }
        var joined: [Int: Int] = [:]
        for type in [EntityType.place, .person, .campaign, .organ] {
            joined.merge(
                matches(
                    zh.filter { linked.entities[$0].type == type }, en.filter { linked.entities[$0].type == type },
                    linked, positions, joined)
            ) { first, _ in first }
        }
        linked.join(joined)
    }

    /// English entity to Chinese entity.
    private func matches(
        _ zh: [Int], _ en: [Int], _ linked: LinkedArticle, _ positions: Positions, _ known: [Int: Int]
    ) -> [Int: Int] {
        var scored: [(score: Double, zh: Int, en: Int)] = []
        for chinese in zh {
            for english in en {
                let score = score(chinese, english, linked, positions, known)
                if score >= Self.threshold { scored.append((score, chinese, english)) }
            }
        }
        scored.sort { ($1.score, $0.zh, $0.en) < ($0.score, $1.zh, $1.en) }
        var result: [Int: Int] = [:]
        var taken: Set<Int> = []
        for pair in scored where result[pair.en] == nil && !taken.contains(pair.zh) {
            result[pair.en] = pair.zh
            taken.insert(pair.zh)
        }
        return result
    }

    private func score(
        _ chinese: Int, _ english: Int, _ linked: LinkedArticle, _ positions: Positions, _ known: [Int: Int]
    ) -> Double {
        let (zh, en) = (linked.entities[chinese], linked.entities[english])
        let together = positions.nearness(chinese, english)
        let sameRow = zh.row != nil && zh.row == en.row
        switch zh.type {
        case .person, .place:
            let alike = nameLikeness(zh, en)
            guard sameRow || alike >= 0.55 else { return 0 }
            return max(sameRow ? 0.62 : 0, alike * 0.7) + together * 0.3
        case .organ:
            if sameRow { return 0.8 + together * 0.2 }
            let samePlace = zh.place != nil && en.place != nil && (known[en.place!] == zh.place || en.place == zh.place)
            let sameKind = !zh.kind.isEmpty && kindsAgree(zh.kind, en.kind)
            let alike = nameLikeness(zh, en)
            let content = (samePlace ? 0.3 : 0) + (sameKind ? 0.3 : 0) + max(0, alike - 0.3) * 0.5
            return content > 0.1 ? content + together * 0.4 : together * 0.45
        case .campaign:
            return (sameRow ? 0.7 : zh.row == nil && en.row == nil ? 0.3 : 0.1) + together * 0.3
        case .meeting, .figure, .article: return 0
        }
    }

    private func kindsAgree(_ left: String, _ right: String) -> Bool {
        left == right || left.split(separator: "-").first == right.split(separator: "-").first
    }

    private func nameLikeness(_ zh: LocalEntity, _ en: LocalEntity) -> Double {
        var best = 0.0
        for chinese in zh.namesZh.keys.sorted() {
            for english in en.namesEn.keys.sorted() {
                best = max(best, likeness(chinese, english, zh))
            }
        }
        return best
    }

    private func likeness(_ chinese: String, _ english: String, _ entity: LocalEntity) -> Double {
        switch entity.type {
        case .person: return distance.similarity(chinese, english, isPerson: true)
        case .place: return distance.similarity(stem(chinese, entity), withoutClass(english))
        default:
            let words = english.split(separator: " ").filter { $0.first?.isUppercase == true }
            let stem = chinese.dropping(suffix: suffix(of: chinese))
            return words.isEmpty || stem == chinese ? 0 : distance.similarity(stem, String(words[0]))
        }
    }

    private func suffix(of name: String) -> String {
        lexicon.organSuffixes.map(\.zh).filter { name.hasSuffix($0) }.max { $0.count < $1.count } ?? ""
    }

    private func stem(_ name: String, _ entity: LocalEntity) -> String {
        if let row = entity.row.map({ lexicon.gazetteer[$0] }), row.nameZh == name, !row.stemZh.isEmpty { return row.stemZh }
        let classes = lexicon.placeClasses.map(\.zh).filter { name.hasSuffix($0) && name.count > $0.count + 1 }
        return name.dropping(suffix: classes.max { $0.count < $1.count } ?? "")
    }

    /// "Boing County" without its class words.
    private func withoutClass(_ english: String) -> String {
        let classes = Set(lexicon.placeClasses.flatMap { [$0.en] + $0.aliasesEn }.map { $0.lowercased() })
        let words = english.split(separator: " ")
        let kept = words.filter { !classes.contains($0.lowercased()) && $0.lowercased() != "special" }
        return (kept.isEmpty ? words : kept).joined(separator: " ")
    }
}

/// Where the mentions of each entity stand, to compare the two languages.
private struct Positions {
    /// For an entity, the pairs of paragraphs that mention it, with its rank among the entities of its type there.
    private var places: [Int: [(pair: Int, order: Double)]] = [:]

    init(_ linked: LinkedArticle, _ article: Article) {
        for language in Language.allCases {
            guard let part = article.part(language) else { continue }
            let own = linked.mentions.filter { $0.mention.language == language }
            let spans = own.map { ($0.mention.span, $0.entity) } + linked.nested.map { ($0.key, $0.value) }
                .filter { part.span.contains($0.0) }
            for (pair, ranges) in article.pairs.enumerated() {
                let paragraphs = part.paragraphs[language == .chinese ? ranges.chinese : ranges.english]
                guard let start = paragraphs.first?.span.start, let end = paragraphs.last?.span.end else { continue }
                let length = Double(max(end - start, 1))
                for (span, entity) in spans.sorted(by: { $0.0 < $1.0 }) where span.start >= start && span.end <= end {
                    places[entity, default: []].append((pair, Double(span.start - start) / length))
                }
            }
        }
    }

    /// 1 where all mentions of both stand in the same paragraphs at the same place; 0 for none.
    func nearness(_ left: Int, _ right: Int) -> Double {
        guard let a = places[left], let b = places[right] else { return 0 }
        let matched = a.map { one in
            b.filter { $0.pair == one.pair }.map { 1 - abs($0.order - one.order) }.max() ?? 0
        }
        let back = b.map { one in
            a.filter { $0.pair == one.pair }.map { 1 - abs($0.order - one.order) }.max() ?? 0
        }
        return (matched.reduce(0, +) + back.reduce(0, +)) / Double(a.count + b.count)
    }
}

extension LinkedArticle {
    /// Folds entities into others: `joined` maps the one that goes to the one that stays.
    mutating func join(_ joined: [Int: Int]) {
        for (gone, kept) in joined.sorted(by: { $0.key < $1.key }) {
            entities[kept].namesEn.merge(entities[gone].namesEn) { $0 + $1 }
            entities[kept].namesZh.merge(entities[gone].namesZh) { $0 + $1 }
            if entities[kept].row == nil, entities[kept].type != .place { entities[kept].row = entities[gone].row }
        }
        func kept(_ entity: Int) -> Int { joined[entity] ?? entity }
        for index in mentions.indices { mentions[index].entity = kept(mentions[index].entity) }
        for index in entities.indices {
            entities[index].place = entities[index].place.map(kept)
            entities[index].parent = entities[index].parent.map(kept)
        }
        nested = nested.mapValues(kept)
    }
}
