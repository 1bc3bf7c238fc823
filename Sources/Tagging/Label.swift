import Ontology

/// The label of one character: outside all names, or its place in a name of a type (BIOES).
///
/// Begin, inside and end of a longer name; single for a name of one character. The raw value is a column of the
/// model: 0 for outside, then four columns a type in the order of `types`.
public struct Label: RawRepresentable, Sendable, Hashable {
    public enum Position: UInt8, Sendable, CaseIterable {
        case begin, inside, end, single
    }

    public let rawValue: UInt8

    /// Person, place, organ: PER, LOC and ORG of the CoNLL and SIGHAN sets.
    public static let types: [EntityType] = [.person, .place, .organ]
    public static let outside = Label(unchecked: 0)
    public static let count = 1 + 4 * types.count

    public init?(rawValue: UInt8) {
        guard Int(rawValue) < Self.count else { return nil }
        self.rawValue = rawValue
    }

    /// The label of a position in a name of the type; nil for a type without a column.
    public init?(_ position: Position, _ type: EntityType) {
        guard let column = Self.types.firstIndex(of: type) else { return nil }
        rawValue = UInt8(1 + 4 * column) + position.rawValue
    }

    /// Of a character in training of which nothing is known; never found by tagging.
    public static let unknown = Label(unchecked: .max)

    /// The labels that this one leaves open, a bit each.
    var bits: UInt16 { self == .unknown ? 1 << UInt16(Self.count) - 1 : 1 << UInt16(rawValue) }

    /// All labels in the order of their columns.
    static let all = (0..<UInt8(count)).map(Label.init(unchecked:))

    /// The column of the label in a row of weights.
    @inline(__always) var column: Int { Int(rawValue) }

    init(unchecked rawValue: UInt8) { self.rawValue = rawValue }

    /// The type of the name, or nil outside.
    public var type: EntityType? {
        rawValue == 0 || self == .unknown ? nil : Self.types[Int(rawValue - 1) / 4]
    }

    /// The place in the name, or nil outside.
    public var position: Position? {
        rawValue == 0 || self == .unknown ? nil : Position(rawValue: (rawValue - 1) % 4)
    }

    /// Whether a name goes on after this label.
    package var continues: Bool { position == .begin || position == .inside }

    /// Whether `next` may stand after this label.
    func allows(_ next: Label) -> Bool {
        let goesOn = next.position == .inside || next.position == .end
        return continues ? goesOn && next.type == type : !goesOn
    }

    /// Whether a sentence may begin with this label.
    var mayBegin: Bool { Self.outside.allows(self) }

    /// Whether a sentence may end with this label.
    var mayEnd: Bool { !continues }
}
