/// A value of JSON as it stands in a file: numbers as written, members in their order.
enum JSONValue {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    var string: String? { if case .string(let text) = self { text } else { nil } }
    var integer: Int? { if case .number(let text) = self { Int(text) } else { nil } }
    var object: JSONObject? { if case .object(let object) = self { object } else { nil } }

    /// The items of an array, or the value alone.
    var items: [JSONValue] { if case .array(let items) = self { items } else { [self] } }

    /// What the value is, for messages.
    var kind: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number(let text): "the number \(text)"
        case .string(let text): "the string \"\(text.prefix(60))\""
        case .array: "an array"
        case .object: "an object"
        }
    }
}

struct JSONObject {
    var members: [JSONMember] = []
    /// The byte at which it starts in the file.
    var offset: Int

    subscript(key: String) -> JSONValue? { members.first { $0.key == key }?.value }
}

struct JSONMember {
    var key: String
    var value: JSONValue
}
