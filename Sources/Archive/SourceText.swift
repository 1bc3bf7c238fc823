import Ontology

/// The text of one source file, as Unicode scalars, twice: as printed and folded for comparison.
///
/// Both arrays have the same length, so one offset serves both. Offsets are Unicode scalars into the file as
/// decoded (a byte order mark, where there is one, is scalar 0). Quotes come from `scalars`, matching from
/// `folded`: full-width ASCII becomes half-width, traditional characters simplified, the ideographic space a
/// space; every fold is one scalar to one scalar.
public struct SourceText: Sendable {
    public let scalars: [UInt32]
    public let folded: [UInt32]

    package init(scalars: [UInt32], folded: [UInt32]) {
        precondition(scalars.count == folded.count)
        self.scalars = scalars
        self.folded = folded
    }

    public var count: Int { scalars.count }

    /// The text of `span` exactly as printed.
    public func quote(_ span: Span) -> String { String(scalars: scalars[span.range]) }

    /// The text of `span` folded for comparison.
    public func foldedText(_ span: Span) -> String { String(scalars: folded[span.range]) }
}

/// A stretch of a source text: Unicode scalar offsets, end exclusive.
public struct Span: Sendable, Hashable, Comparable {
    public var start: Int
    public var end: Int

    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    public var count: Int { end - start }
    public var range: Range<Int> { start..<end }
    public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
    public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

    /// By start; at one start the longer first, so that what contains comes before what is contained.
    public static func < (left: Span, right: Span) -> Bool {
        left.start != right.start ? left.start < right.start : left.end > right.end
    }
}
