import Ontology

/// One position of a paragraph: the classes of its character, and what stands there.
struct LatticeSite: Sendable {
    var classes: CharacterClasses
    var cues: NameCues = []
}

/// What the surroundings say of a name that starts or ends at a position: next to a title a name is far more likely.
struct NameCues: OptionSet, Sendable {
    let rawValue: UInt8

    /// A title ends at this position.
    static let titleEnds = Self(rawValue: 1 << 0)
    /// A title starts here.
    static let titleStarts = Self(rawValue: 1 << 1)
    /// A class word starts here that an unknown place may end in.
    static let placeClassStarts = Self(rawValue: 1 << 2)
    /// Such a word starts one to three characters on, behind what may be the stem of the place.
    static let placeClassNear = Self(rawValue: 1 << 3)

    /// Words and marks that follow names.
    static let afterName: Set<UInt32> = Set("说谈在等同率代指强认表报到，、。（）：".unicodeScalars.map(\.value))
}

/// The positions of a paragraph, one more than it has characters.
struct LatticeSites {
    let text: UnsafeBufferPointer<UInt32>
    let range: Range<Int>
    private let sites: UnsafeBufferPointer<LatticeSite>

    init(_ text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, _ sites: UnsafeBufferPointer<LatticeSite>)
    {
        self.text = text
        self.range = range
        self.sites = sites
    }

    /// The classes of the character at a position of the text.
    @inline(__always)
    func classes(at position: Int) -> CharacterClasses { sites[position - range.lowerBound].classes }

    @inline(__always)
    func cues(at position: Int) -> NameCues { sites[position - range.lowerBound].cues }

    /// What the surroundings take off a name's cost.
    @inline(__always)
    func bonus(from start: Int, to end: Int) -> Double {
        let after = sites[end - range.lowerBound]
        var bonus = 0.0
        if cues(at: start).contains(.titleEnds) { bonus += 5 }
        if after.cues.contains(.titleStarts) { bonus += 4 }
        if after.classes.contains(.afterName) { bonus += 1 }
        if start > range.lowerBound {
            let previous = text[start - 1]
            if previous == Scalars.enumerationComma { bonus += 1 }
            if previous == 0x28, end < range.upperBound, text[end] == 0x29 { bonus += 4 }  // ( )
        }
        return bonus
    }
}
