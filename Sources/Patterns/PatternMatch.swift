/// Where a pattern fits a sentence.
public struct PatternMatch: Sendable {
    /// An index into `PatternBook.patterns`.
    public var pattern: Int
    /// The word that it was found by.
    public var head: Range<Int>
    /// Indices into `PatternText.names`, in order. The lead of a pattern that names the subject of the clause is not
    /// among them: who that is the pattern does not know.
    public private(set) var names: [(role: Pattern.Role, name: Int)] = []
    public private(set) var texts: [(role: Pattern.Role, range: Range<Int>)] = []
    /// Where the last part ends.
    public var end: Int

    init(pattern: Int, head: Range<Int>) {
        self.pattern = pattern
        self.head = head
        end = head.upperBound
    }

    public func names(_ role: Pattern.Role) -> [Int] { names.filter { $0.role == role }.map(\.name) }
    public func text(_ role: Pattern.Role) -> Range<Int>? { texts.first { $0.role == role }?.range }

    mutating func bind(_ role: Pattern.Role, to name: Int) { names.append((role, name)) }
    mutating func bind(_ role: Pattern.Role, to range: Range<Int>) { texts.append((role, range)) }

    /// Takes back what was bound after the first so many.
    mutating func keep(names: Int, texts: Int) {
        self.names.removeLast(self.names.count - names)
        self.texts.removeLast(self.texts.count - texts)
    }
}
