import Archive
import Ontology

/// A piece of a Chinese paragraph on the best path through its lattice, with everything it can be.
struct Token: Sendable {
    enum Kind: Sendable {
        /// In the lexicon: a word, a name, a title, a suffix.
        case lexical
        /// A Chinese name by its model: surname and given name.
        case personName
        /// A transcribed foreign name.
        case foreignName
        /// An unknown stem with a class word: 宁益|乡.
        case unknownPlace
        case number
        case latin
        case punctuation
        /// A single character that no table knows here.
        case unknown
    }

    var span: Span
    var kind: Kind
    var wordClass: WordClass?
    var wordCount: Int32 = 0
    /// The strongest name for each type of entity, if the token is one.
    var place: GazetteerName?
    var organ: GazetteerName?
    var campaign: GazetteerName?
    var person: GazetteerName?
    /// An index into the lexicon's titles.
    var title: Int32?
    /// The number of the token's text among the names of the lexicon.
    var name: Int32?
    var traits: LexicalFacts.Traits = []

    var start: Int { span.start }
    var end: Int { span.end }

    init(span: Span, kind: Kind) {
        self.span = span
        self.kind = kind
    }

    /// Fills in what the lexicon says of the token's text.
    mutating func add(_ name: Int32, _ facts: LexicalFacts.Facts, _ names: FrozenNameTrie, _ rows: RowFacts) {
        self.name = name
        traits = facts.traits
        if facts.onlyValue >= 0 {
            add(LexicalEntry(facts.onlyValue), rows)
        } else {
            names.forEachValue(of: name) { add(LexicalEntry($0), rows) }
        }
    }

    private mutating func add(_ entry: LexicalEntry, _ rows: RowFacts) {
        switch entry {
        case .word(let kind, let count):
            wordClass = kind
            wordCount = count
        case .name(let name): add(name, type: rows.type(name.row), rows)
        case .title(let index): title = index
        case .organSuffix, .placeClass: break
        }
    }

    private mutating func add(_ name: GazetteerName, type: EntityType, _ rows: RowFacts) {
        // A county is meant before a hamlet, whatever the strength of the name; tables come in that order.
        func stronger(_ known: GazetteerName?) -> GazetteerName? {
            guard let known else { return name }
            if type == .place, rows.level(known.row) <= 3, known.strength != .weak { return known }
            return name.strength < known.strength ? name : known
        }
        switch type {
        case .place: place = stronger(place)
        case .organ: organ = stronger(organ)
        case .campaign: campaign = stronger(campaign)
        case .person: person = stronger(person)
        case .meeting, .figure, .article: break
        }
    }
}

extension [Token] {
    /// The first token that starts at `position` or after; the tokens are in order.
    func firstIndex(from position: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].start < position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func token(startingAt position: Int) -> Token? {
        let index = firstIndex(from: position)
        return index < count && self[index].start == position ? self[index] : nil
    }
}
