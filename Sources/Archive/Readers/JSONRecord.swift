import Ontology

/// What a line of JSON says of an article.
struct JSONRecord: Sendable, Hashable {
    var id: String?
    var date: [UInt32]?
    var title: [UInt32]?
    var author: [UInt32]?
    var paper: [UInt32]?
    var page: Int?
    var language: Language?
    var text: [UInt32] = []
    /// The whole file that the line holds instead of an article.
    var file: WrappedFile?

    /// A file as one line of JSON: `{"document": "1957/a.txt", "content": "…"}`.
    struct WrappedFile: Sendable, Hashable {
        var document: String
        var content: [UInt32]
    }

    /// Reads a line; keys that are not known are passed over, `null` counts as absent. `content` counts where there
    /// is no `text`.
    init(line bytes: UnsafeBufferPointer<UInt8>) throws(JSONScanner.Fault) {
        var scanner = JSONScanner(bytes)
        var seen: Set<String> = []
        var hasText = false
        var (name, content): (String?, [UInt32]?)
        try scanner.object { (key, value, position) throws(JSONScanner.Fault) in
            guard let field = Self.fields[key], value != .null else { return }
            guard seen.insert(field).inserted else {
                throw JSONScanner.Fault(position: position, problem: .repeatedKey(key))
            }
            switch field {
            case "id": id = try Self.identifier(value, key, position)
            case "page": page = Self.page(value)
            case "date": date = try Self.string(value, key, position)
            case "title": title = try Self.string(value, key, position)
            case "author": author = try Self.string(value, key, position)
            case "paper": paper = try Self.string(value, key, position)
            case "language": language = try Self.language(value, key, position)
            case "document": name = Self.document(value)
            case "content": content = Self.scalars(value)
            default:
                text = try Self.string(value, key, position)
                hasText = true
            }
        }
        if hasText { return }
        guard let content else { throw JSONScanner.Fault(position: 0, problem: .missingKey("text")) }
        guard let name else { throw JSONScanner.Fault(position: 0, problem: .missingDocument) }
        file = WrappedFile(document: name, content: content)
    }

    private static let fields = [
        "id": "id", "date": "date", "title": "title", "headline": "title", "author": "author",
        "paper": "paper",
        "newspaper": "paper", "page": "page", "language": "language", "lang": "language", "text": "text",
        "body": "text", "document": "document", "content": "content",
    ]

    /// The scalars of a string; nil for another value, which a key that is not ours may have.
    private static func scalars(_ value: JSONScanner.Value) -> [UInt32]? {
        if case .string(let scalars) = value { scalars } else { nil }
    }

    private static func document(_ value: JSONScanner.Value) -> String? {
        guard let scalars = scalars(value), !scalars.isEmpty else { return nil }
        return JSONScanner.string(scalars)
    }

    private static func string(
        _ value: JSONScanner.Value,
        _ key: String,
        _ position: Int
    ) throws(JSONScanner.Fault) -> [UInt32] {
        guard case .string(let scalars) = value else {
            throw JSONScanner.Fault(position: position, problem: .wrongType(key: key, expected: "a string"))
        }
        return scalars
    }

    private static func identifier(
        _ value: JSONScanner.Value,
        _ key: String,
        _ position: Int
    ) throws(JSONScanner.Fault) -> String {
        switch value {
        case .string(let scalars): return JSONScanner.string(scalars)
        case .number(let digits): return digits
        case .null, .other:
            throw JSONScanner.Fault(
                position: position,
                problem: .wrongType(key: key, expected: "a string or a number")
            )
        }
    }

    private static func page(_ value: JSONScanner.Value) -> Int? {
        switch value {
        case .number(let digits): return Int(digits)
        case .string(let scalars): return ChineseNumeral.value(of: scalars)
        case .null, .other: return nil
        }
    }

    private static func language(
        _ value: JSONScanner.Value,
        _ key: String,
        _ position: Int
    ) throws(JSONScanner.Fault) -> Language? {
        let name = JSONScanner.string(try string(value, key, position)).lowercased()
        switch name.split(whereSeparator: { $0 == "-" || $0 == "_" }).first {
        case "zh", "chinese", "zho", "chi": return .chinese
        case "en", "english", "eng": return .english
        case nil: return nil
        default: throw JSONScanner.Fault(position: position, problem: .unknownLanguage(name))
        }
    }
}
