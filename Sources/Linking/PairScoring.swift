import Extraction
import Ontology

/// How far the names of a Chinese and of an English entity say the same, 0 to 0.9.
struct PairScoring: Sendable {
    /// What the names of one entity give for comparison, made once an article.
    struct Profile {
        let entity: Int
        /// Readings of each Chinese name, without class words for places.
        var readings: [[[UInt8]]] = []
        var pieces: [[OrganTranslation.Piece]] = []
        /// English names; for places without class words.
        var english: [String] = []
        var words: [[String]] = []
    }

    private let lexicon: Lexicon
    private let distance: NameDistance
    private let translation: OrganTranslation
    private let classesZh: [String]
    private let classesEn: Set<String>
    /// More names of one entity than this say nothing new.
    private static let mostNames = 6

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        distance = NameDistance(lexicon: lexicon)
        translation = OrganTranslation(lexicon: lexicon, distance: distance)
        classesZh = lexicon.placeClasses.map(\.zh).sorted { ($1.count, $0) < ($0.count, $1) }
        classesEn = Set(
            lexicon.placeClasses.flatMap { [$0.en] + $0.aliasesEn }.map { $0.lowercased() } + ["special"])
    }

    func profiles(of linked: LinkedArticle) -> [Profile] {
        linked.entities.indices.map { profile(of: $0, linked.entities[$0]) }
    }

    private func profile(of index: Int, _ entity: LocalEntity) -> Profile {
        let zh = entity.namesZh.keys.sorted().prefix(Self.mostNames)
        let en = entity.namesEn.keys.sorted().prefix(Self.mostNames)
        var profile = Profile(entity: index)
        switch entity.type {
        case .person:
            profile.readings = zh.map { distance.readings(of: $0, isPerson: true) }
            profile.english = Array(en)
        case .place:
            profile.readings = zh.map { distance.readings(of: stem($0, entity)) }
            profile.english = en.map(withoutClass)
        case .organ:
            profile.pieces = zh.map(translation.pieces)
            profile.words = en.map(OrganTranslation.words)
        case .campaign, .meeting, .figure, .article: profile.english = Array(en)
        }
        return profile
    }

    /// nil where the two cannot be one. `places` maps English places to the Chinese ones they are known to be.
    func names(_ zh: Profile, _ en: Profile, _ linked: LinkedArticle, places: [Int: Int]) -> Double? {
        let (left, right) = (linked.entities[zh.entity], linked.entities[en.entity])
        let sameRow = left.row != nil && left.row == right.row
        switch left.type {
        case .person, .place:
            let alike = alike(zh, en, left)
            guard sameRow || alike >= 0.5 else { return nil }
            return max(sameRow ? 0.62 : 0, alike * 0.7)
        case .organ:
            if sameRow { return 0.75 }
            return organs(zh, en, left, right, places)
        case .campaign: return sameRow ? 0.7 : campaigns(left, right)
        case .meeting, .figure, .article: return nil
        }
    }

    // MARK: Persons and places

    private func alike(_ zh: Profile, _ en: Profile, _ entity: LocalEntity) -> Double {
        var best = 0.0
        for english in en.english {
            for readings in zh.readings {
                best = max(best, distance.similarity(readings, english))
                if best < 0.7 { best = max(best, foreign(readings, english)) }
            }
            guard let row = entity.row.map({ lexicon.gazetteer[$0] }) else { continue }
            let letters = NameDistance.letters(english)
            for known in [row.nameEn, row.stemEn] + row.aliasesEn where !known.isEmpty {
                best = max(best, NameDistance.likeness(NameDistance.letters(known), letters))
            }
        }
        return best
    }

    /// Consonants alone prove less than all letters.
    private func foreign(_ readings: [[UInt8]], _ english: String) -> Double {
        let alike = distance.foreignSimilarity(readings, english)
        return alike >= 0.7 ? 0.5 + (alike - 0.7) * 0.8 : 0
    }

    private func stem(_ name: String, _ entity: LocalEntity) -> String {
        if let row = entity.row.map({ lexicon.gazetteer[$0] }), row.nameZh == name, !row.stemZh.isEmpty {
            return row.stemZh
        }
        let ending = classesZh.first { name.ends(with: $0) && name.count > $0.count + 1 }
        return ending.map { String(name.dropLast($0.count)) } ?? name
    }

    /// "Boing County" without its class words.
    private func withoutClass(_ english: String) -> String {
        let words = english.split(separator: " ")
        let kept = words.filter { !classesEn.contains($0.lowercased()) }
        return (kept.isEmpty ? words : kept).joined(separator: " ")
    }

    // MARK: Organs and campaigns

    private func organs(
        _ zh: Profile, _ en: Profile, _ left: LocalEntity, _ right: LocalEntity, _ places: [Int: Int]
    ) -> Double? {
        var alike = 0.0
        for pieces in zh.pieces {
            for words in en.words { alike = max(alike, translation.likeness(pieces, words)) }
        }
        var score = alike * 0.6
        if !left.kind.isEmpty, !right.kind.isEmpty {
            score += left.kind == right.kind ? 0.12 : family(left.kind) == family(right.kind) ? 0.05 : -0.05
        }
        if let a = left.place, let b = right.place { score += a == b || places[b] == a ? 0.1 : -0.1 }
        return score
    }

    private func family(_ kind: String) -> Substring { kind.prefix { $0 != "-" } }

    private func campaigns(_ zh: LocalEntity, _ en: LocalEntity) -> Double {
        var score = zh.row == nil && en.row == nil ? 0.3 : 0.1
        if let row = en.row.map({ lexicon.gazetteer[$0] }),
            !Set([row.nameZh] + row.aliasesZh).isDisjoint(with: zh.namesZh.keys)
        {
            score = max(score, 0.6)
        }
        if let row = zh.row.map({ lexicon.gazetteer[$0] }) {
            for english in en.namesEn.keys {
                for known in [row.nameEn] + row.aliasesEn {
                    score = max(score, CampaignNames.likeness(english, known) * 0.6)
                }
            }
        }
        return score
    }
}
