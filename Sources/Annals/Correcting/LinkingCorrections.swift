import Corrections
import Exchange
import Graph
import Ontology

/// Applies a ledger while an archive is linked: to what the articles say, then to the nodes that come of it.
///
///     let corrections = LinkingCorrections(Corrections(ledger), vocabulary: vocabulary)
///     let result = try await pipeline.build(paths: ["seeds"], corrections: corrections, threads: 2)
///
/// Ids of nodes in a ledger are those of a graph without it, once namesakes are told apart; a correction changes what is
/// said of a node and leaves its id. Ids of statements are those of extraction, which no correction changes.
public struct LinkingCorrections: Sendable {
    let corrections: Corrections
    let targets: Set<String>
    /// The nodes that splits make.
    private let made: Set<String>
    private let relations: [Relation: RelationTerm]

    /// `vocabulary` tells which statements a node of another type can be in.
    public init(_ corrections: Corrections, vocabulary: Vocabulary) {
        self.corrections = corrections
        targets = corrections.targets
        made = Set(corrections.madeNodes)
        relations = Dictionary(
            vocabulary.relations.map { ($0.relation, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Corrects the readings of all articles, after `Namesakes` and before nodes are made of them; gives what is wrong
    /// with the ledger, by line, with the corrections that found nothing to correct.
    func apply(to readings: inout [ArticleReading]) -> [LedgerError] {
        guard !corrections.isEmpty else { return corrections.errors }
        let listed = Set(readings.lazy.flatMap(\.entities).filter { $0.row != nil }.map(\.id)).intersection(
            targets)
        var found: Set<String> = []
        for index in readings.indices {
            found.formUnion(readings[index].ids.filter(targets.contains))
            correct(&readings[index], listed)
        }
        return (corrections.errors + corrections.unusedEntries(found: found)).sorted { $0.line < $1.line }
    }

    private func correct(_ reading: inout ArticleReading, _ listed: Set<String>) {
        judge(&reading.statements)
        move(&reading)
        for index in reading.mentions.indices {
            reading.mentions[index].entity = corrections.nodeID(
                reading.mentions[index].entity, inArticle: reading.article.id)
        }
        retype(&reading)
        for index in reading.entities.indices {
            let id = reading.entities[index].id
            let new = corrections.nodeID(id, inArticle: reading.article.id)
            if new != id { rename(&reading.entities[index], to: new, listed) }
        }
        for index in reading.things.indices { correct(&reading.things[index], reading.article.id) }
    }

    /// Leaves out what was rejected and says who confirmed what.
    private func judge(_ statements: inout [Statement]) {
        statements.removeAll { corrections.isRejected(statement: $0.id) }
        for index in statements.indices {
            guard let correction = corrections.confirmation(of: statements[index].id) else { continue }
            statements[index].qualifiers.append(Property("confirmed_by", correction.signature))
            statements[index].qualifiers.sort { $0.key < $1.key }
        }
    }

    /// Gives statements the nodes that they mean. What then says something of a thing and itself, is gone.
    private func move(_ reading: inout ArticleReading) {
        let article = reading.article.id
        let place = Dictionary(
            reading.entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var added: Set<String> = []
        reading.statements = reading.statements.compactMap { statement in
            var statement = statement
            for end in [\Statement.subject, \Statement.object] {
                let id = statement[keyPath: end]
                let new = corrections.nodeID(id, inStatement: statement.id, ofArticle: article)
                statement[keyPath: end] = new
                // A statement may go to a node that its article has no other word of.
                guard new != corrections.nodeID(id, inArticle: article), let index = place[id] else {
                    continue
                }
                if added.insert(new).inserted {
                    var entity = reading.entities[index]
                    rename(&entity, to: new, [])
                    reading.entities.append(entity)
                }
            }
            return statement.subject == statement.object ? nil : statement
        }
    }

    /// Gives nodes the types that the ledger says, and leaves out statements that nodes of such a type cannot be in.
    private func retype(_ reading: inout ArticleReading) {
        var types: [String: EntityType] = [:]
        for index in reading.entities.indices {
            let id = reading.entities[index].id
            let new = corrections.nodeID(id, inArticle: reading.article.id)
            guard
                let type =
                    (corrections.overrides(ofNode: id)?.type ?? corrections.overrides(ofNode: new)?.type)?
                    .value
            else { continue }
            reading.entities[index].type = type
            types[new] = type
        }
        guard !types.isEmpty else { return }
        for index in reading.mentions.indices {
            reading.mentions[index].type =
                types[reading.mentions[index].entity] ?? reading.mentions[index].type
        }
        for entity in reading.entities {
            types[corrections.nodeID(entity.id, inArticle: reading.article.id), default: entity.type] =
                entity.type
        }
        for thing in reading.things { types[thing.id] = thing.type }
        types[reading.article.id] = .article
        reading.statements.removeAll { !fits($0, types) }
    }

    private func fits(_ statement: Statement, _ types: [String: EntityType]) -> Bool {
        guard let term = relations[statement.relation], let subject = types[statement.subject],
            let object = types[statement.object]
        else { return true }
        return term.domain.contains(subject)
            && (term.isWithinType ? object == subject : term.range.contains(object))
    }

    /// Makes an entity a name of another node.
    ///
    /// One that a split makes has nothing of the gazetteer's row. One that it is merged into is called by its own name, of
    /// which this one's is an alias; the row comes along unless that node is among the `listed` itself.
    private func rename(_ entity: inout NamedEntity, to other: String, _ listed: Set<String>) {
        entity.id = other
        guard !made.contains(other) else {
            entity.row = nil
            return
        }
        if !entity.canonicalZh.isEmpty { entity.namesZh[entity.canonicalZh, default: 0] += 0 }
        entity.canonicalZh = ""
        entity.isPartial = false
        if listed.contains(other) { entity.row = nil }
    }

    private func correct(_ thing: inout Node, _ article: String) {
        thing.id = corrections.nodeID(thing.id, inArticle: article)
        for index in thing.properties.indices where thing.properties[index].key == "subset_of" {
            let ids = thing.properties[index].value.split(separator: "|").map(String.init)
            thing.properties[index].value =
                ids.map { corrections.nodeID($0, inArticle: article) }.joined(separator: "|")
        }
    }
}

extension ArticleReading {
    /// The ids that a ledger may name.
    fileprivate var ids: [String] {
        [article.id] + entities.map(\.id) + things.map(\.id) + statements.map(\.id)
    }
}

extension Correction {
    /// Who, when and why, as one text.
    fileprivate var signature: String {
        let who = author.isEmpty ? "" : author + ", "
        return who + date.description + (reason.isEmpty ? "" : ": " + reason)
    }
}
