import Archive
import Extraction
import Graph
import Linking
import Ontology

/// What names themselves say: a place written before a smaller one holds it, a body is part of the body in its
/// name, and is at the place in its name.
struct NameStatements: Sendable {
    private let lexicon: Lexicon
    /// Bodies of a village or town that are at the place the sentence speaks of, even without it in their name.
    private static let local: Set<String> = ["commune", "coop", "team", "farm"]

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    func statements(in sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]) -> [LocalStatement] {
        var found: [LocalStatement] = []
        func add(_ subject: Int, _ relation: Relation, _ object: Int) {
            guard subject != object else { return }
            found.append(
                LocalStatement(
                    .entity(subject), relation, .entity(object), certainty: .implied, evidence: [sentence.evidence]))
        }
        for (index, linkedMention) in sentence.mentions.enumerated() {
            let mention = linkedMention.mention
            switch mention.type {
            case .place:
                if index + 1 < sentence.mentions.count, isPart(linkedMention, sentence.mentions[index + 1], linked, text) {
                    let pair = ordered(linkedMention, sentence.mentions[index + 1])
                    add(pair.small, .partOf, pair.large)
                }
            case .organ:
                let entity = linked.entities[linkedMention.entity]
                if mention.form == .name {
                    addNested(mention, linkedMention.entity, entity, linked, add)
                    if entity.parent == nil, let place = entity.place, named(place, in: mention, linked) {
                        add(linkedMention.entity, .locatedIn, place)
                    } else if entity.parent == nil, Self.local.contains(mention.kind),
                        let place = placeBefore(linkedMention, sentence, linked)
                    {
                        add(linkedMention.entity, .locatedIn, place)
                    }
                }
            case .person, .campaign, .meeting, .figure, .article: break
            }
        }
        return found
    }

    /// Chains inside an organ's name: 山东省|博兴县 in 中共山东省博兴县委; the parent body.
    private func addNested(
        _ mention: Mention, _ entity: Int, _ local: LocalEntity, _ linked: LinkedArticle,
        _ add: (Int, Relation, Int) -> Void
    ) {
        if let parent = local.parent { add(entity, .partOf, parent) }
        let places = mention.nested.filter { $0.type == .place }
        for (large, small) in zip(places, places.dropFirst()) {
            guard let a = linked.nested[large.span], let b = linked.nested[small.span] else { continue }
            if mention.language == .chinese {
                if large.span.end == small.span.start { add(b, .partOf, a) }
            } else {
                add(a, .partOf, b)
            }
        }
    }

    private func named(_ place: Int, in mention: Mention, _ linked: LinkedArticle) -> Bool {
        mention.nested.contains { linked.nested[$0.span] == place } || mention.language == .chinese
    }

    private func placeBefore(_ organ: LinkedMention, _ sentence: SentenceView, _ linked: LinkedArticle) -> Int? {
        let places = sentence.mentions.filter { $0.mention.type == .place }
        if organ.mention.language == .english {
            return places.first { $0.mention.span.start >= organ.mention.span.end && $0.mention.span.start - organ.mention.span.end <= 6 }?.entity
        }
        return places.last { $0.mention.span.end <= organ.mention.span.start }?.entity
    }

    // MARK: Neighbours

    /// Chinese: the larger place right before the smaller. English: the smaller, a comma or "in" or "of", the larger.
    private func isPart(_ left: LinkedMention, _ right: LinkedMention, _ linked: LinkedArticle, _ text: [UInt32]) -> Bool {
        guard right.mention.type == .place else { return false }
        let (large, small) = left.mention.language == .chinese ? (left, right) : (right, left)
        guard level(large, linked) < level(small, linked) else { return false }
        let gap = Array(text[left.mention.span.end..<right.mention.span.start])
        if left.mention.language == .chinese { return gap.isEmpty || gap == [0x7684] }  // 的
        return [", ", " in ", " of ", ", in "].contains { $0.unicodeScalars.map(\.value) == gap }
    }

    private func ordered(_ left: LinkedMention, _ right: LinkedMention) -> (small: Int, large: Int) {
        left.mention.language == .chinese ? (right.entity, left.entity) : (left.entity, right.entity)
    }

    /// 0 a country, 1 a province ... 4 a township, 5 a village; unknown names by their class word.
    private func level(_ mention: LinkedMention, _ linked: LinkedArticle) -> Double {
        let entity = linked.entities[mention.entity]
        if let row = entity.row, let level = Double(lexicon.gazetteer[row].value("level")) { return level }
        let kind = entity.kind
        let level = lexicon.placeClasses.first { $0.zh == kind }.flatMap { Double($0.level.prefix(1)) }
        return level ?? 4.5
    }
}
