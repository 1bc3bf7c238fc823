import Ontology

/// What a historian says that the program got wrong, or right: one line of the ledger.
///
///     Correction(
///         change: .merge("person:zhang-san-1", into: "person:zhang-san-2"), author: "Li", date: day,
///         reason: "the same secretary: see both speeches")
public struct Correction: Sendable, Hashable {
    public var change: Change
    public var author: String
    public var date: CalendarDate
    public var reason: String

    public init(change: Change, author: String, date: CalendarDate, reason: String) {
        self.change = change
        self.author = author
        self.date = date
        self.reason = reason
    }

    /// Nodes, articles and statements are named by their ids.
    public enum Change: Sendable, Hashable {
        /// The first node is the second one, whose id stays.
        case merge(String, into: String)
        /// What these articles and statements say of the node, they say of another one, of this new id.
        case split(String, to: String, places: [String])
        case retype(String, EntityType)
        case rename(String, Language, String)
        /// The node is also called so.
        case alias(String, String)
        /// The statement is wrong and is left out.
        case reject(statement: String)
        /// The statement was checked and is right.
        case confirm(statement: String)
    }
}

extension Correction.Change {
    /// What the column `action` may hold.
    enum Action: String, CaseIterable {
        case merge, split, retype, alias, reject, confirm
        case renameZh = "rename-zh"
        case renameEn = "rename-en"
    }

    var action: Action {
        switch self {
        case .merge: .merge
        case .split: .split
        case .retype: .retype
        case .rename(_, .chinese, _): .renameZh
        case .rename(_, .english, _): .renameEn
        case .alias: .alias
        case .reject: .reject
        case .confirm: .confirm
        }
    }

    /// The node or statement that is corrected.
    public var target: String {
        switch self {
        case .merge(let node, _), .split(let node, _, _), .retype(let node, _), .rename(let node, _, _),
            .alias(let node, _):
            node
        case .reject(let statement), .confirm(let statement): statement
        }
    }

    /// What the column `value` holds.
    var value: String {
        switch self {
        case .merge(_, let node): node
        case .split(_, let node, let places): ([node] + places).joined(separator: "|")
        case .retype(_, let type): type.rawValue
        case .rename(_, _, let name), .alias(_, let name): name
        case .reject, .confirm: ""
        }
    }

    /// The change that a line of the ledger says, or what its value should have been.
    init(_ action: Action, _ target: String, _ value: String) throws(BadValue) {
        switch action {
        case .merge:
            self = .merge(target, into: try Self.filled(value, "the id of the node that it is"))
        case .split:
            let parts = value.split(separator: "|").map(String.init)
            guard parts.count > 1 else {
                throw BadValue(
                    expected: "the id of the new node, then articles or statements, all with | between")
            }
            self = .split(target, to: parts[0], places: Array(parts.dropFirst()))
        case .retype:
            // One may take these for another; a meeting or figure is what its sentence makes it.
            let types = EntityType.extracted.map(\.rawValue).joined(separator: ", ")
            guard let type = EntityType(rawValue: value), EntityType.extracted.contains(type) else {
                throw BadValue(expected: "one of \(types)")
            }
            self = .retype(target, type)
        case .renameZh: self = .rename(target, .chinese, try Self.filled(value, "the Chinese name"))
        case .renameEn: self = .rename(target, .english, try Self.filled(value, "the English name"))
        case .alias: self = .alias(target, try Self.filled(value, "the other name"))
        case .reject: self = .reject(statement: try Self.empty(target, value))
        case .confirm: self = .confirm(statement: try Self.empty(target, value))
        }
    }

    struct BadValue: Error {
        var expected: String
    }

    private static func filled(_ value: String, _ expected: String) throws(BadValue) -> String {
        guard !value.isEmpty else { throw BadValue(expected: expected) }
        return value
    }

    private static func empty(_ target: String, _ value: String) throws(BadValue) -> String {
        guard value.isEmpty else { throw BadValue(expected: "an empty cell: the statement is the target") }
        return target
    }
}
