import Graph
import Ontology

extension ArticleReading {
    /// The version of the form below; a reader refuses any other.
    static let wireFormat = 1

    /// All that linking needs of one article, as one line of JSON that `ArticleReadingDecoder` reads.
    ///
    ///     {"document":"1957/a.txt","format":1,"article":{…},"entities":[…],"things":[…],"mentions":[…],"statements":[…]}
    ///
    /// Nodes, mentions and statements have the fields that they have elsewhere on the wire, without the document and
    /// the article, which the line has once. What is empty is left out. `gazetteer` gives the ids of rows, which are
    /// the same wherever the ontology lies.
    func write(to json: inout JSONBuffer, gazetteer: Gazetteer) {
        json.object { object in
            object.field("document", document)
            object.field("format", Self.wireFormat)
            object.key("article")
            object.object { article.writeFields(to: &$0) }
            if let date { object.field("date", date.description) }
            object.field("fingerprint", fingerprint)
            object.list("entities", entities) { $0.write(to: &$1, gazetteer: gazetteer) }
            object.list("things", things) { $0.writeFields(to: &$1) }
            object.list("mentions", mentions) { $0.writeFields(to: &$1) }
            object.list("statements", statements) { $0.writeReading(to: &$1) }
        }
    }
}

extension NamedEntity {
    fileprivate func write(to json: inout JSONBuffer, gazetteer: Gazetteer) {
        json.field("id", id)
        json.field("type", type.rawValue)
        if let row { json.field("row", gazetteer[row].id) }
        json.fieldUnlessEmpty("canonical_zh", canonicalZh)
        json.fieldUnlessEmpty("class", kind)
        if isPartial {
            json.key("partial")
            json.boolean(true)
        }
        json.counts("zh", namesZh)
        json.counts("en", namesEn)
        json.fieldUnlessEmpty("home", home)
    }
}

extension Statement {
    fileprivate func writeReading(to json: inout JSONBuffer) {
        json.fieldUnlessEmpty("id", id)
        json.field("subject", subject)
        json.field("relation", relation.rawValue)
        json.field("object", object)
        if !qualifiers.isEmpty || date != nil {
            json.key("qualifiers")
            json.object { writeQualifiers(to: &$0) }
        }
        json.field("certainty", certainty.rawValue)
        json.list("evidence", evidence) { $0.writeFields(to: &$1) }
    }
}

extension JSONBuffer {
    fileprivate mutating func list<Item>(
        _ name: String, _ items: [Item], _ fields: (Item, inout JSONBuffer) -> Void
    ) {
        guard !items.isEmpty else { return }
        key(name)
        array { array in
            for item in items { array.object { fields(item, &$0) } }
        }
    }

    fileprivate mutating func fieldUnlessEmpty(_ name: String, _ text: String) {
        if !text.isEmpty { field(name, text) }
    }

    /// How often each text stands, in the order of their bytes.
    fileprivate mutating func counts(_ name: String, _ counts: [String: Int]) {
        guard !counts.isEmpty else { return }
        key(name)
        object { object in
            for (text, count) in counts.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
                object.field(text, count)
            }
        }
    }
}
