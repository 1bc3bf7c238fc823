import Exchange
import Graph
import Ontology
import Store

extension Node {
    /// Reads what `writeFields` writes.
    init(from scanner: inout JSONScanner) throws(ExchangeError) {
        var (id, type): (String?, EntityType?)
        self.init(id: "", type: .article)
        try scanner.forEachMember { scanner, key throws(ExchangeError) in
            switch key {
            case "id": id = try scanner.text(key)
            case "type": type = try scanner.word(key, EntityType.self)
            case "name_zh": nameZh = try scanner.text(key)
            case "name_en": nameEn = try scanner.text(key)
            case "aliases": aliases = try scanner.texts(key)
            case "mentions": mentions = try scanner.count(key)
            case "first": first = try scanner.text(key)
            case "last": last = try scanner.text(key)
            case "properties": properties = try scanner.properties()
            default: try scanner.skip()
            }
        }
        self.id = try scanner.required(id, "id")
        self.type = try scanner.required(type, "type")
    }
}

extension NamedEntity {
    /// `rows` are the numbers of gazetteer rows by their ids.
    init(from scanner: inout JSONScanner, rows: [String: Int32]) throws(ExchangeError) {
        var (id, type): (String?, EntityType?)
        self.init(
            id: "", type: .person, row: nil, canonicalZh: "", kind: "", isPartial: false, namesZh: [:],
            namesEn: [:],
            home: "")
        try scanner.forEachMember { scanner, key throws(ExchangeError) in
            switch key {
            case "id": id = try scanner.text(key)
            case "type": type = try scanner.word(key, EntityType.self)
            case "row": row = try scanner.row(key, rows)
            case "canonical_zh": canonicalZh = try scanner.text(key)
            case "class": kind = try scanner.text(key)
            case "partial": isPartial = try scanner.truth(key)
            case "zh": namesZh = try scanner.counts()
            case "en": namesEn = try scanner.counts()
            case "home": home = try scanner.text(key)
            default: try scanner.skip()
            }
        }
        self.id = try scanner.required(id, "id")
        self.type = try scanner.required(type, "type")
    }
}

extension MentionRecord {
    /// The mention without its document.
    init(from scanner: inout JSONScanner) throws(ExchangeError) {
        var (language, type, entity): (Language?, EntityType?, String?)
        var (start, end): (Int?, Int?)
        self.init(
            document: "", language: .chinese, start: 0, end: 0, text: "", type: .person, entity: "",
            form: "name",
            rule: "", confidence: 0)
        try scanner.forEachMember { scanner, key throws(ExchangeError) in
            switch key {
            case "language": language = try scanner.word(key, Language.self)
            case "start": start = try scanner.count(key)
            case "end": end = try scanner.count(key)
            case "text": text = try scanner.text(key)
            case "type": type = try scanner.word(key, EntityType.self)
            case "entity": entity = try scanner.text(key)
            case "form": form = try scanner.text(key)
            case "rule": rule = try scanner.text(key)
            case "confidence": confidence = try scanner.decimal(key)
            default: try scanner.skip()
            }
        }
        self.language = try scanner.required(language, "language")
        self.start = try scanner.required(start, "start")
        self.end = try scanner.required(end, "end")
        self.type = try scanner.required(type, "type")
        self.entity = try scanner.required(entity, "entity")
    }
}

extension Statement {
    /// The statement; its evidence is without article and document.
    init(from scanner: inout JSONScanner) throws(ExchangeError) {
        var (subject, relation, object, certainty): (String?, Relation?, String?, Certainty?)
        self.init(id: "", subject: "", relation: .partOf, object: "", certainty: .explicit, evidence: [])
        try scanner.forEachMember { scanner, key throws(ExchangeError) in
            switch key {
            case "id": id = try scanner.text(key)
            case "subject": subject = try scanner.text(key)
            case "relation": relation = try scanner.word(key, Relation.self)
            case "object": object = try scanner.text(key)
            case "qualifiers": try readQualifiers(from: &scanner)
            case "certainty": certainty = try scanner.word(key, Certainty.self)
            case "evidence":
                try scanner.forEachItem { scanner throws(ExchangeError) in
                    evidence.append(try Evidence(from: &scanner))
                }
            default: try scanner.skip()
            }
        }
        self.subject = try scanner.required(subject, "subject")
        self.relation = try scanner.required(relation, "relation")
        self.object = try scanner.required(object, "object")
        self.certainty = try scanner.required(certainty, "certainty")
        guard !evidence.isEmpty else {
            throw scanner.content(found: "a statement without evidence", expected: "at least one sentence")
        }
    }

    private mutating func readQualifiers(from scanner: inout JSONScanner) throws(ExchangeError) {
        try scanner.forEachMember { scanner, key throws(ExchangeError) in
            if key == "date" {
                date = try scanner.dateRange()
            } else {
                qualifiers.append(Property(key, try scanner.text(key)))
            }
        }
    }
}

extension Evidence {
    fileprivate init(from scanner: inout JSONScanner) throws(ExchangeError) {
        var (language, start, end): (Language?, Int?, Int?)
        self.init(article: "", document: "", language: .chinese, start: 0, end: 0, quote: "")
        try scanner.forEachMember { scanner, key throws(ExchangeError) in
            switch key {
            case "language": language = try scanner.word(key, Language.self)
            case "start": start = try scanner.count(key)
            case "end": end = try scanner.count(key)
            case "quote": quote = try scanner.text(key)
            case "rule": rule = try scanner.text(key)
            default: try scanner.skip()
            }
        }
        self.language = try scanner.required(language, "language")
        self.start = try scanner.required(start, "start")
        self.end = try scanner.required(end, "end")
    }
}
