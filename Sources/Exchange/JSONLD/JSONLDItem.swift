/// One item of `@graph` while it is read: its members are taken one by one, and what is left over is seen.
struct JSONLDItem {
    let file: String
    let line: Int
    private var members: [JSONMember]

    init(_ object: JSONObject, file: String, line: Int) {
        self.file = file
        self.line = line
        members = object.members
    }

    /// What has not been taken.
    var rest: [JSONMember] { members }

    func has(_ key: String) -> Bool { members.contains { $0.key == key } }

    mutating func take(_ key: String) -> JSONValue? {
        members.firstIndex { $0.key == key }.map { members.remove(at: $0).value }
    }

    mutating func text(_ key: String) throws(ExchangeError) -> String {
        guard let value = take(key) else {
            throw failure("no '\(key)'", expected: "one in each item of this class")
        }
        return try literal(value, of: key)
    }

    mutating func textIfAny(_ key: String) throws(ExchangeError) -> String {
        try take(key).map { value throws(ExchangeError) in try literal(value, of: key) } ?? ""
    }

    /// The texts of an array, or the one that stands alone; none where the key is missing.
    mutating func texts(_ key: String) throws(ExchangeError) -> [String] {
        var texts: [String] = []
        for value in take(key)?.items ?? [] { texts.append(try literal(value, of: key)) }
        return texts
    }

    mutating func integer(_ key: String) throws(ExchangeError) -> Int {
        guard let value = take(key)?.integer else {
            throw failure("no number in '\(key)'", expected: "an integer")
        }
        return value
    }

    func expectNothingElse() throws(ExchangeError) {
        if let member = members.first {
            throw failure("the key '\(member.key)'", expected: "a term of this class")
        }
    }

    /// The text of a string, a number or a value object.
    func literal(_ value: JSONValue, of key: String) throws(ExchangeError) -> String {
        switch value {
        case .string(let text), .number(let text): return text
        case .object(let object):
            guard let text = object["@value"]?.string else { break }
            return text
        case .null, .bool, .array: break
        }
        throw failure("\(value.kind) in '\(key)'", expected: "a string, a number or a value object")
    }

    func failure(_ found: String, expected: String) -> ExchangeError {
        .content(file: file, line: line, found: found, expected: expected)
    }
}
