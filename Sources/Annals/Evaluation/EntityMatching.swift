/// Finds for the nodes of a system the things of the gold, document by document.
///
/// A node is the thing whose gold mentions most of its mentions equal in span and type; where it has none, the thing
/// that has its name, with or without 省, 市, 县, 区 and 中共.
struct EntityMatching {
    private struct Key: Hashable {
        var document: String
        var name: String
    }

    private struct Place: Hashable {
        var document: String
        var span: TypedSpan
    }

    private var goldOfNode: [Key: String] = [:]
    private var goldOfName: [Key: String] = [:]

    init(gold: [GoldMention], relations: [GoldRelation], system: [ScoredMention]) {
        matchNodes(of: system, to: Self.entities(of: gold))
        for mention in gold {
            let document = documentName(mention.document)
            name(mention.entity, mention.text, in: document)
            for nested in mention.nested ?? [] { name(nested.entity, nested.text, in: document) }
        }
        for relation in relations {
            let document = documentName(relation.document)
            if let text = relation.subjectName, !text.isEmpty { name(relation.subject, text, in: document) }
            if let text = relation.objectName, !text.isEmpty { name(relation.object, text, in: document) }
        }
    }

    /// The thing of the gold, or a mark that equals none.
    func entity(node: String, name: String?, in document: String) -> String {
        goldOfNode[Key(document: document, name: node)]
            ?? goldOfName[Key(document: document, name: Self.short(name ?? ""))]
            ?? "?" + node
    }

    private static func entities(of gold: [GoldMention]) -> [Place: String] {
        var entities: [Place: String] = [:]
        for mention in gold {
            entities[Place(document: documentName(mention.document), span: mention.span)] = mention.entity
        }
        for mention in gold {
            for nested in mention.nested ?? [] {
                let span = TypedSpan(start: nested.start, end: nested.end, type: nested.type)
                let place = Place(document: documentName(mention.document), span: span)
                if entities[place] == nil { entities[place] = nested.entity }
            }
        }
        return entities
    }

    /// Each node becomes the thing with the most votes; of equals, the one that came first.
    private mutating func matchNodes(of system: [ScoredMention], to entities: [Place: String]) {
        var votes: [Key: [(entity: String, count: Int)]] = [:]
        for mention in system {
            let document = documentName(mention.document)
            guard let node = mention.entity, !node.isEmpty,
                let entity = entities[Place(document: document, span: mention.span)]
            else { continue }
            let key = Key(document: document, name: node)
            if let index = votes[key]?.firstIndex(where: { $0.entity == entity }) {
                votes[key]?[index].count += 1
            } else {
                votes[key, default: []].append((entity, 1))
            }
        }
        for (key, candidates) in votes {
            let most = candidates.map(\.count).max()
            goldOfNode[key] = candidates.first { $0.count == most }?.entity
        }
    }

    private mutating func name(_ entity: String, _ text: String, in document: String) {
        let key = Key(document: document, name: Self.short(text))
        if goldOfName[key] == nil { goldOfName[key] = entity }
    }

    private static func short(_ name: String) -> String {
        var text = name.filter { $0 != " " }
        if text.hasPrefix("中共") { text.removeFirst(2) }
        while let last = text.last, "省市县区".contains(last) { text.removeLast() }
        return text
    }
}
