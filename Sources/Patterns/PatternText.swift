import Ontology

/// A sentence as patterns see it: its text and the names in it.
public struct PatternText: Sendable {
    /// Something with a type at a place of the text.
    public struct Name: Sendable, Hashable {
        public var start: Int
        public var end: Int
        public var type: EntityType

        public init(start: Int, end: Int, type: EntityType) {
            self.start = start
            self.end = end
            self.type = type
        }
    }

    public let language: Language
    /// Folded text, English in lower case.
    public let scalars: [UInt32]
    /// The sentence.
    public let range: Range<Int>
    /// In order; they do not overlap.
    public let names: [Name]
    /// Titles and forms of address, in order: they may stand between the names of a list.
    public let titles: [Range<Int>]

    public init(
        language: Language, scalars: [UInt32], range: Range<Int>, names: [Name], titles: [Range<Int>] = []
    ) {
        self.language = language
        self.scalars = scalars
        self.range = range
        self.names = names
        self.titles = titles
    }

    /// Whether a place whose name ends in this character is named in full: 上海市, not 上海.
    public static func isPlaceClass(_ scalar: UInt32) -> Bool { placeClasses.contains(scalar) }

    private static let placeClasses = Set("省市县区旗盟乡镇村国".unicodeScalars.map(\.value))

    /// The index of the name that starts at `position`.
    public func name(startingAt position: Int) -> Int? {
        let index = firstName(endingAfter: position)
        return index < names.count && names[index].start == position ? index : nil
    }

    /// The index of the name around `position`.
    public func name(at position: Int) -> Int? {
        let index = firstName(endingAfter: position)
        return index < names.count && names[index].start <= position ? index : nil
    }

    /// The index of the first name that ends after `position`.
    public func firstName(endingAfter position: Int) -> Int {
        var (low, high) = (0, names.count)
        while low < high {
            let middle = (low + high) / 2
            if names[middle].end <= position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The end of the title that starts at `position`.
    func titleEnd(at position: Int) -> Int? {
        titles.last { $0.lowerBound == position }?.upperBound
    }

    /// Whether a stretch begins and ends where words do; always so in Chinese.
    func isWhole(_ start: Int, _ end: Int) -> Bool {
        guard language == .english else { return true }
        return (start == range.lowerBound || !Self.isLetter(scalars[start - 1]))
            && (end == range.upperBound || !Self.isLetter(scalars[end]))
    }

    /// The next place where a word, a mark or a name may start: after the name, character or word at `position`.
    public func next(after position: Int) -> Int {
        var end = position + 1
        if let name = name(at: position) {
            end = names[name].end
        } else if language == .english, Self.isLetter(scalars[position]) {
            while end < range.upperBound, Self.isLetter(scalars[end]) { end += 1 }
        }
        return skippingBlanks(from: end)
    }

    public func skippingBlanks(from position: Int) -> Int {
        var position = position
        while position < range.upperBound, scalars[position] == 0x20 { position += 1 }
        return position
    }

    public static func isLetter(_ scalar: UInt32) -> Bool {
        (0x61...0x7A).contains(scalar) || (0x41...0x5A).contains(scalar) || (0x30...0x39).contains(scalar)
    }

    /// Whether a mark at `position` ends a clause, or with `sentence` a sentence.
    public func ends(_ sentence: Bool, at position: Int) -> Bool {
        switch scalars[position] {
        case 0x3002, 0x3B, 0x3F, 0x21: true  // 。;?!
        case 0x2C, 0x3A, 0x2014: !sentence  // ,:—
        default: false
        }
    }
}
