import Archive
import Extraction
import Ontology

/// Joins the Chinese and the English entity of one thing.
///
/// Every pair of one type gets a score from names (`PairScore`) and from how far their mentions stand in paired
/// sentences and paragraphs in the same order; pairs are taken best first, one to one. Sound and position together
/// outweigh the gazetteer, so that "Jinan" beside 晋南 is 晋南. What is left joins an entity of the other language that
/// a paired sentence leaves without an answer, by its name, or as the only one left there.
struct CrossLingualAlignment: Sendable {
    private let scoring: PairScoring
    private static let threshold = 0.5
    private static let types: [EntityType] = [.place, .person, .campaign, .organ]

    init(lexicon: Lexicon) { scoring = PairScoring(lexicon: lexicon) }

    func align(_ linked: inout LinkedArticle, _ article: Article) {
        guard article.parts.count > 1 else { return }
        oneToOne(&linked, article)
        unanswered(&linked, article)
    }

    // MARK: One to one

    private func oneToOne(_ linked: inout LinkedArticle, _ article: Article) {
        let positions = PairedPositions(linked, article)
        let profiles = scoring.profiles(of: linked)
        var joined: [Int: Int] = [:]
        for type in Self.types {
            let own = linked.entities.indices.filter { linked.entities[$0].type == type }
            let zh = own.filter {
                linked.entities[$0].namesEn.isEmpty && !linked.entities[$0].namesZh.isEmpty
            }
            let en = own.filter {
                linked.entities[$0].namesZh.isEmpty && !linked.entities[$0].namesEn.isEmpty
            }
            var scored: [(score: Double, zh: Int, en: Int)] = []
            for chinese in zh {
                for english in en {
                    let names = scoring.names(profiles[chinese], profiles[english], linked, places: joined)
                    let score = names.map { $0 + positions.nearness(chinese, english) * 0.3 } ?? 0
                    if score >= Self.threshold { scored.append((score, chinese, english)) }
                }
            }
            scored.sort { ($1.score, $0.zh, $0.en) < ($0.score, $1.zh, $1.en) }
            var taken: Set<Int> = []
            for pair in scored where joined[pair.en] == nil && taken.insert(pair.zh).inserted {
                joined[pair.en] = pair.zh
            }
        }
        linked.join(joined)
    }

    // MARK: What is left

    /// Joins an entity of one language alone to one of the other that a pair of sentences mentions more often in that
    /// language: the name was translated in two ways, or not by its sound.
    private func unanswered(_ linked: inout LinkedArticle, _ article: Article) {
        let positions = PairedPositions(linked, article)
        let profiles = scoring.profiles(of: linked)
        let open = OpenMentions(positions.units)
        var candidates: [(score: Double, gone: Int, kept: Int)] = []
        for gone in linked.entities.indices {
            let entity = linked.entities[gone]
            guard entity.namesZh.isEmpty != entity.namesEn.isEmpty else { continue }
            let language: Language = entity.namesEn.isEmpty ? .chinese : .english
            for kept in linked.entities.indices
            where kept != gone && linked.entities[kept].type == entity.type {
                let other = linked.entities[kept]
                guard language == .english ? !other.namesZh.isEmpty : !other.namesEn.isEmpty,
                    let units = open.common(gone, language, kept), !units.isEmpty
                else { continue }
                let (zh, en) = language == .english ? (kept, gone) : (gone, kept)
                let names = scoring.names(profiles[zh], profiles[en], linked, places: [:])
                let isOnly = units.contains { open.isOnlyPair(gone, language, kept, in: $0, linked) }
                let isLoose = other.namesZh.isEmpty || other.namesEn.isEmpty
                guard let names, names >= (isOnly && isLoose ? 0.12 : 0.4) else { continue }
                candidates.append((names + (isOnly ? 0.2 : 0), gone, kept))
            }
        }
        candidates.sort { ($1.score, $0.gone, $0.kept) < ($0.score, $1.gone, $1.kept) }
        var joined: [Int: Int] = [:]
        for pair in candidates where joined[pair.gone] == nil && joined[pair.kept] == nil {
            guard !joined.values.contains(pair.gone), !open.rowsConflict(pair.gone, pair.kept, linked) else {
                continue
            }
            joined[pair.gone] = pair.kept
        }
        linked.join(joined)
    }
}

/// The mentions that a pair of sentences has in one language more than in the other.
private struct OpenMentions {
    private let units: [[Language: [Int: Int]]]

    init(_ units: [[Language: [Int: Int]]]) { self.units = units }

    /// The units where `gone` stands in its language and `kept` in the other more often than in this one.
    func common(_ gone: Int, _ language: Language, _ kept: Int) -> [Int]? {
        units.indices.filter { count(gone, language, $0) > 0 && isOpen(kept, language.other, $0) }
    }

    private func count(_ entity: Int, _ language: Language, _ unit: Int) -> Int {
        units[unit][language]?[entity] ?? 0
    }

    private func isOpen(_ entity: Int, _ language: Language, _ unit: Int) -> Bool {
        count(entity, language, unit) > count(entity, language.other, unit)
    }

    /// Whether no other entity of the type is without an answer there, in either language.
    func isOnlyPair(_ gone: Int, _ language: Language, _ kept: Int, in unit: Int, _ linked: LinkedArticle)
        -> Bool
    {
        func open(_ language: Language) -> [Int] {
            (units[unit][language] ?? [:]).keys.filter {
                linked.entities[$0].type == linked.entities[gone].type && isOpen($0, language, unit)
            }
        }
        return open(language) == [gone] && open(language.other) == [kept]
    }

    func rowsConflict(_ gone: Int, _ kept: Int, _ linked: LinkedArticle) -> Bool {
        let (a, b) = (linked.entities[gone], linked.entities[kept])
        guard let left = a.row, let right = b.row, a.type != .place else { return false }
        return left != right
    }
}

extension Language {
    fileprivate var other: Language { self == .chinese ? .english : .chinese }
}
