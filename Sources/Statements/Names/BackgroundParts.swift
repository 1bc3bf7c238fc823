import Archive
import Extraction
import Graph
import Linking
import Ontology

/// What the gazetteer knows of two things that an article names: that the one is a part of the other.
///
/// 瑞安县 is part of 温州专区 where an article names both, and the county's Party committee of the prefecture's. The
/// article does not say so: such statements are `background`, and their evidence only shows where the part is named.
struct BackgroundParts: Sendable {
    private let gazetteer: Gazetteer

    init(lexicon: Lexicon) { gazetteer = lexicon.gazetteer }

    /// In order of the parts' entities. Where `said` has a thing as a part of another one of the same class, that
    /// decides: boundaries have changed.
    func statements(in views: [[SentenceView]], _ linked: LinkedArticle, said: [LocalStatement])
        -> [LocalStatement]
    {
        let named = Named(linked, gazetteer, places: objects(of: .locatedIn, said).compactMapValues(\.first))
        let known = objects(of: .partOf, said)
        let wholes = linked.entities.indices.compactMap { part -> (Int, Int)? in
            guard let whole = named.whole(of: part) ?? named.committee(above: part),
                !known[part, default: []].contains(where: {
                    $0 != whole && linked.entities[$0].kind == linked.entities[whole].kind
                })
            else { return nil }
            return (part, whole)
        }
        guard !wholes.isEmpty else { return [] }
        let places = firstSentences(of: Set(wholes.map(\.0)), views, linked)
        return wholes.compactMap { part, whole in
            places[part].map {
                LocalStatement(
                    .entity(part), .partOf, .entity(whole), certainty: .background,
                    evidence: [$0.evidence("gazetteer.parent")])
            }
        }
    }

    /// What each thing is said to be a part of, or located in.
    private func objects(of relation: Relation, _ said: [LocalStatement]) -> [Int: [Int]] {
        var objects: [Int: [Int]] = [:]
        for statement in said where statement.relation == relation {
            if case .entity(let subject) = statement.subject, case .entity(let object) = statement.object {
                objects[subject, default: []].append(object)
            }
        }
        return objects
    }

    /// The sentence that names each of the entities first, also in the name of a body; a Chinese one if there is one.
    private func firstSentences(of wanted: Set<Int>, _ views: [[SentenceView]], _ linked: LinkedArticle)
        -> [Int: SentenceView]
    {
        var found: [Int: SentenceView] = [:]
        let parts =
            views.filter { $0.first?.language == .chinese } + views.filter { $0.first?.language != .chinese }
        for sentence in parts.joined() {
            for mention in sentence.mentions {
                let inside = mention.mention.nested.compactMap { linked.nested[$0.span] }
                for entity in [mention.entity] + inside where wanted.contains(entity) && found[entity] == nil
                {
                    found[entity] = sentence
                }
            }
        }
        return found
    }
}

/// The things of one article by what the gazetteer calls them.
private struct Named {
    private let linked: LinkedArticle
    private let gazetteer: Gazetteer
    /// Where bodies are said to be.
    private let places: [Int: Int]
    private var rows: [EntityType: [String: Int]] = [:]
    /// Party committees by the gazetteer's name of their place.
    private var committees: [String: Int] = [:]

    init(_ linked: LinkedArticle, _ gazetteer: Gazetteer, places: [Int: Int]) {
        self.linked = linked
        self.gazetteer = gazetteer
        self.places = places
        for (index, entity) in linked.entities.enumerated() {
            if let row = entity.row {
                let name = gazetteer[row].nameZh
                if rows[entity.type]?[name] == nil { rows[entity.type, default: [:]][name] = index }
            }
            if let place = committeePlace(index), committees[place.nameZh] == nil {
                committees[place.nameZh] = index
            }
        }
    }

    /// The thing that the gazetteer has as its parent; for a place else its province.
    func whole(of part: Int) -> Int? {
        guard let row = linked.entities[part].row.map({ gazetteer[$0] }) else { return nil }
        return larger(row).lazy.compactMap { rows[linked.entities[part].type]?[$0] }.first { $0 != part }
    }

    /// 中共|卢湾区|委 is under 中共|上海市|委.
    func committee(above part: Int) -> Int? {
        guard let place = committeePlace(part) else { return nil }
        return larger(place).lazy.compactMap { committees[$0] }.first { $0 != part }
    }

    private func larger(_ row: GazetteerRow) -> [String] {
        [row.parent, row.value("province")].filter { !$0.isEmpty && $0 != row.nameZh }
    }

    /// The place of a committee; not that of a department's, as 中共福建省委员会农村工作委员会.
    private func committeePlace(_ index: Int) -> GazetteerRow? {
        let entity = linked.entities[index]
        let name = entity.nameZh
        guard entity.type == .organ, !entity.namesZh.isEmpty, name.begins(with: "中共"), name.ends(with: "委员会"),
            !name.dropLast(3).contains("委"), let place = places[index] ?? entity.place
        else { return nil }
        return linked.entities[place].row.map { gazetteer[$0] }
    }
}
