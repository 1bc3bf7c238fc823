import Foundation

/// A file of JSON lines with one value of one type on each.
///
///     let gold: [GoldMention] = try GoldFile(path: "gold.jsonl").values()
///
/// Read with `JSONDecoder`: gold is small, and each line may have more fields than are needed here.
public struct GoldFile: Sendable {
    private let path: String
    /// What is in it, where that was read already.
    private var content: Data?

    public init(path: String) { self.path = path }

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        content = Data(bytes)
    }

    /// The values in the order of their lines; blank lines are passed over.
    public func values<Value: Decodable>(of type: Value.Type = Value.self) throws(GoldError) -> [Value] {
        let decoder = JSONDecoder()
        var values: [Value] = []
        for (index, line) in try lines().enumerated() where !line.allSatisfy(isBlank) {
            do {
                values.append(try decoder.decode(Value.self, from: line))
            } catch let error as DecodingError {
                throw .badLine(path: path, line: index + 1, problem: Self.problem(error))
            } catch {
                throw .badLine(path: path, line: index + 1, problem: "\(error)")
            }
        }
        return values
    }

    private func lines() throws(GoldError) -> [Data] {
        try data().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }

    private func data() throws(GoldError) -> Data {
        if let content { return content }
        do {
            return try InputFile(path: path).data()
        } catch {
            throw .file(error)
        }
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    private static func problem(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, _): "no \"\(key.stringValue)\""
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" has a value of the wrong type"
        case .dataCorrupted: "not JSON"
        @unknown default: "not as expected"
        }
    }
}
