/// A Turtle document under construction: text pieces for the generated ontology and shapes.
struct Turtle {
    private(set) var bytes: [UInt8] = []

    init(prefixes: [Namespace]) {
        for namespace in prefixes {
            bytes.append(utf8: "@prefix \(namespace.prefix): <\(namespace.iri)> .\n")
        }
    }

    /// A subject with its properties, one a line; of several objects in brackets each has a line too.
    mutating func block(_ subject: String, _ properties: [(predicate: String, objects: [String])]) {
        let lines = properties.filter { !$0.objects.isEmpty }
            .map {
                "\($0.predicate) "
                    + $0.objects.joined(separator: $0.objects[0].hasPrefix("[") ? ",\n        " : ", ")
            }
        bytes.append(utf8: "\n\(subject) \(lines.joined(separator: " ;\n    ")) .\n")
    }

    static func literal(_ text: String, language: String? = nil) -> String {
        var escaped = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\r": escaped += "\\r"
            case "\t": escaped += "\\t"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped + "\"" + (language.map { "@" + $0 } ?? "")
    }

    /// `( a b )`
    static func list(_ items: [String]) -> String { "( " + items.joined(separator: " ") + " )" }
}

extension Gloss {
    /// What every term says about itself.
    var turtle: [(predicate: String, objects: [String])] {
        [
            (
                "rdfs:label",
                [Turtle.literal(labelEn, language: "en"), Turtle.literal(labelZh, language: "zh-hans")]
            ),
            ("rdfs:comment", comment.isEmpty ? [] : [Turtle.literal(comment, language: "en")]),
        ]
    }
}
