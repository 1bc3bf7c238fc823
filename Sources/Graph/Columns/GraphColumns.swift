import Columns
import Ontology

/// A graph as columns: everything is a row, every text a number in one of two pools.
///
/// Rows of nodes, statements and edges are their places in the graph. A column of texts holds ids of `strings`; the
/// quotes of evidence have a pool of their own, which is most of a graph's text and is only looked at when
/// somebody asks for a sentence. Properties are lists of keys and values in turn. Some 60 bytes a statement and 50 an
/// edge, without the texts.
package struct GraphColumns: Sendable {
    package var strings = StringPool()
    package var quotes = StringPool()
    package var nodes = NodeColumns()
    package var statements = StatementColumns()
    package var evidence = EvidenceColumns()
    package var edges = EdgeColumns()

    package init() {}
}

package struct NodeColumns: Sendable {
    package var id: [Int32] = []
    /// Codes of `EntityType`.
    package var type: [UInt8] = []
    package var nameZh: [Int32] = []
    package var nameEn: [Int32] = []
    package var mentions: [Int32] = []
    package var first: [Int32] = []
    package var last: [Int32] = []
    package var aliases = ListColumn()
    package var properties = ListColumn()

    package init() {}
}

package struct StatementColumns: Sendable {
    package var id: [Int32] = []
    /// Rows of nodes.
    package var subject: [Int32] = []
    package var object: [Int32] = []
    /// Codes of `Relation` and `Certainty`.
    package var relation: [UInt8] = []
    package var certainty: [UInt8] = []
    /// Days since 1970-01-01, and the code of the role, which is that of no role where there is no date.
    package var earliest: [Int32] = []
    package var latest: [Int32] = []
    package var dateRole: [UInt8] = []
    package var qualifiers = ListColumn()
    /// The first row of evidence of each statement, and what would follow the last.
    package var evidence: [Int32] = [0]

    package func evidence(of row: Int) -> Range<Int> { Int(evidence[row])..<Int(evidence[row + 1]) }
}

package struct EvidenceColumns: Sendable {
    package var article: [Int32] = []
    package var document: [Int32] = []
    /// Codes of `Language`.
    package var language: [UInt8] = []
    package var start: [Int32] = []
    package var end: [Int32] = []
    package var rule: [Int32] = []
    /// Ids of `quotes`.
    package var quote: [Int32] = []
}

package struct EdgeColumns: Sendable {
    /// Rows of nodes.
    package var source: [Int32] = []
    package var target: [Int32] = []
    package var relation: [UInt8] = []
    package var weight: [Int32] = []
    package var start: [Int32] = []
    package var end: [Int32] = []
    package var certainty: [UInt8] = []
    /// Ids of `quotes`.
    package var quoteZh: [Int32] = []
    package var quoteEn: [Int32] = []
    /// Ids of articles as strings.
    package var articles = ListColumn()
    /// Rows of statements.
    package var statements = ListColumn()
    package var properties = ListColumn()
}

/// Small numbers for the cases of an enumeration, in the order of their raw values, which no new case upsets within one
/// version of the program; a file of another version is not read.
package protocol Coded: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    static var codes: CodeTable<Self> { get }
}

/// The values of the codes 0, 1, 2... It lives as long as the program, so that looking a code up costs no more than that.
package struct CodeTable<Value: Coded>: @unchecked Sendable {
    // Unchecked: nobody writes to it once it is made.
    package let values: UnsafeBufferPointer<Value>

    init() {
        let sorted = Value.allCases.sorted { $0.rawValue.utf8.lexicographicallyPrecedes($1.rawValue.utf8) }
        let values = UnsafeMutableBufferPointer<Value>.allocate(capacity: sorted.count)
        _ = values.initialize(from: sorted)
        self.values = UnsafeBufferPointer(values)
    }

    /// Whether a code stands for something.
    package func has(_ code: UInt8) -> Bool { Int(code) < values.count }
}

extension Coded {
    package var code: UInt8 { UInt8(Self.codes.values.firstIndex(of: self) ?? 0) }
    package init(code: UInt8) { self = Self.codes.values[Int(code)] }
}

extension EntityType: Coded { package static let codes = CodeTable<EntityType>() }
extension Relation: Coded { package static let codes = CodeTable<Relation>() }
extension Certainty: Coded { package static let codes = CodeTable<Certainty>() }
extension Language: Coded { package static let codes = CodeTable<Language>() }
extension DateRange.Role: Coded {
    package static let codes = CodeTable<DateRange.Role>()
    /// The code of no date.
    package static let noCode = UInt8.max
}
