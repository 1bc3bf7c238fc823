/// The names of labels, relationship types or property keys, each with a small id in order of first use.
public struct Symbols: Sendable {
    public private(set) var names: [String] = []
    private var ids: [String: Int32] = [:]

    public init() {}

    public var count: Int { names.count }
    public func id(of name: String) -> Int32? { ids[name] }
    public subscript(id: Int32) -> String { names[Int(id)] }

    public mutating func insert(_ name: String) -> Int32 {
        if let id = ids[name] { return id }
        let id = Int32(names.count)
        names.append(name)
        ids[name] = id
        return id
    }
}
