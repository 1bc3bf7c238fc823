/// Looks at a JSON-LD document object by object.
struct JSONLDLintWalk {
    private var scanner: JSONScanner
    private(set) var log: LintLog
    private var terms: [String: JSONValue] = [:]
    private var hasRemoteContext = false
    private var hasVocab = false
    private var hasBase = false
    private var line = 1
    private var ids: Set<String> = []
    private var lastID = ""
    private var isSorted = true

    init(scanner: JSONScanner, log: LintLog) {
        self.scanner = scanner
        self.log = log
    }

    mutating func document(_ value: JSONValue) {
        let roots = value.items
        for root in roots {
            guard let object = root.object else {
                log.add(.error, "not-an-object", line: 1, "\(root.kind) at the top", fix: "write an object")
                continue
            }
            line = scanner.line(at: object.offset)
            if let context = object["@context"] { self.context(context) } else { noContext() }
            if let graph = object["@graph"] {
                for item in graph.items { topItem(item) }
            } else {
                topItem(root)
            }
        }
        if !isSorted {
            log.add(
                .advice,
                "unsorted",
                line: 1,
                "'@graph' is not in the order of its '@id'; two versions are hard to compare",
                fix: "sort it"
            )
        }
    }

    private mutating func noContext() {
        log.add(
            .error,
            "no-context",
            line: line,
            "no '@context'; every key that is no IRI is dropped in silence",
            fix: "add one"
        )
    }

    private mutating func context(_ value: JSONValue) {
        for part in value.items {
            switch part {
            case .string(let url):
                hasRemoteContext = true
                log.add(
                    .advice,
                    "remote-context",
                    line: line,
                    "the context is fetched from \(url); rdflib and Jena stop without a network",
                    fix: "write it inline"
                )
            case .object(let object):
                for member in object.members {
                    switch member.key {
                    case "@base": hasBase = true
                    case "@vocab": hasVocab = true
                    case "@version":
                        log.add(
                            .advice,
                            "version",
                            line: line,
                            "'@version' makes readers of JSON-LD 1.0 stop",
                            fix: "leave it out if nothing needs 1.1"
                        )
                    default: terms[member.key] = member.value
                    }
                    language(
                        member.value.object?["@language"]
                            ?? (member.key == "@language" ? member.value : .null)
                    )
                }
            case .null: break
            case .bool, .number, .array:
                log.add(
                    .error,
                    "bad-context",
                    line: line,
                    "\(part.kind) as a context",
                    fix: "write an object or a URL"
                )
            }
        }
    }

    private mutating func topItem(_ value: JSONValue) {
        guard let object = value.object else { return }
        line = scanner.line(at: object.offset)
        if let id = object["@id"]?.string {
            if !ids.insert(id).inserted {
                log.add(
                    .warning,
                    "duplicate-id",
                    line: line,
                    "<\(id)> a second time; its values are mixed with the first's",
                    fix: "write one object for each"
                )
            }
            if id.utf8.lexicographicallyPrecedes(lastID.utf8) { isSorted = false }
            lastID = id
        }
        node(object)
    }

    private mutating func node(_ object: JSONObject) {
        line = scanner.line(at: object.offset)
        if object["@value"] != nil { return valueObject(object) }
        if object["@list"] == nil, object["@set"] == nil, object["@graph"] == nil, object["@id"] == nil {
            log.add(
                .warning,
                "blank-node",
                line: line,
                "a node without '@id'; its name is another at every load",
                fix: "give it an IRI"
            )
        }
        for member in object.members {
            switch member.key {
            case "@id": if let iri = member.value.string { self.iri(iri, isType: false) }
            case "@type":
                for type in member.value.items { if let iri = type.string { self.iri(iri, isType: true) } }
            case "@context": break
            default:
                if !member.key.hasPrefix("@") { key(member.key) }
                for item in member.value.items { value(item, of: member.key) }
            }
        }
    }

    private mutating func key(_ key: String) {
        guard terms[key] == nil, !hasVocab, !hasRemoteContext else { return }
        if let colon = key.firstIndex(of: ":") {
            let prefix = String(key[..<colon])
            if terms[prefix] != nil || key[colon...].hasPrefix("://") { return }
        }
        log.add(
            .error,
            "unknown-term",
            line: line,
            "the key '\(key)' is not in the context: it is dropped in silence",
            fix: "define it in '@context'"
        )
    }

    private mutating func value(_ value: JSONValue, of key: String) {
        switch value {
        case .number(let text): number(text, of: key)
        case .object(let object): node(object)
        case .string(let text):
            let coercion = terms[key]?.object?["@type"]?.string
            if coercion == "@id" || coercion == "@vocab" { iri(text, isType: coercion == "@vocab") }
        case .array(let items): for item in items { self.value(item, of: key) }
        case .null:
            log.add(
                .warning,
                "null-value",
                line: line,
                "null in '\(key)' is dropped",
                fix: "leave the key out"
            )
        case .bool: break
        }
    }

    private mutating func number(_ text: String, of key: String) {
        if let integer = Int(text), integer.magnitude < 1 << 53 { return }
        if text.contains(where: { ".eE".contains($0) }) {
            log.add(
                .warning,
                "native-double",
                line: line,
                "\(text) in '\(key)' becomes an xsd:double, written otherwise by each reader",
                fix: "write a string with @type xsd:decimal"
            )
        } else {
            log.add(
                .error,
                "large-integer",
                line: line,
                "\(text) in '\(key)' is beyond 2^53; most readers round it",
                fix: "write a string with @type xsd:integer"
            )
        }
    }

    private mutating func valueObject(_ object: JSONObject) {
        if let tag = object["@language"] { language(tag) }
        if object["@type"] != nil, object["@language"] != nil {
            log.add(
                .error,
                "type-and-language",
                line: line,
                "a value with @type and @language",
                fix: "keep one"
            )
        }
    }

    private mutating func language(_ value: JSONValue) {
        guard let tag = value.string, tag != tag.lowercased() else { return }
        log.add(
            .warning,
            "language-case",
            line: line,
            "the language tag '\(tag)'; some readers lower it and some do not, so that counts differ",
            fix: "write '\(tag.lowercased())'"
        )
    }

    private mutating func iri(_ iri: String, isType: Bool) {
        if iri.hasPrefix("_:") {
            log.add(
                .warning,
                "blank-node",
                line: line,
                "the blank node '\(iri)'; its name is another at every load",
                fix: "give it an IRI"
            )
            return
        }
        if iri.unicodeScalars.contains(where: {
            !$0.isASCII || $0.value <= 0x20 || "<>\"{}|\\^`".unicodeScalars.contains($0)
        }) {
            log.add(
                .error,
                "bad-iri",
                line: line,
                "'\(iri)' is no IRI in ASCII; Virtuoso and Blazegraph refuse or change it",
                fix: "percent-encode it"
            )
        } else if !iri.contains(":"), !hasBase,
            !(isType && (terms[iri] != nil || hasVocab || hasRemoteContext))
        {
            log.add(
                .error,
                "relative-iri",
                line: line,
                "'\(iri)' is relative: it means another thing wherever the file lies",
                fix: "write it in full"
            )
        }
    }
}
