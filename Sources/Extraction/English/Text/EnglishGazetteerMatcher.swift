import Ontology

/// A name of a gazetteer in the text.
struct EnglishGazetteerMatch: Sendable, Hashable {
    var start: Int
    /// The token after the last.
    var end: Int
    var type: EntityType
    var strength: GazetteerName.Strength
    var row: Int32
}

/// Finds the English names of the gazetteers that begin and end with a token.
///
/// People, organs and places must begin with a capital; campaigns need not. Linear in the text: a walk in the trie
/// ends where no name goes on.
struct EnglishGazetteerMatcher: Sendable {
    private let trie: NameTrie
    /// The type of each row.
    private let types: [EntityType]

    init(lexicon: Lexicon) {
        trie = lexicon.english
        types = (0..<Int32(lexicon.gazetteer.rowCount)).map { lexicon.gazetteer.type(of: $0) }
    }

    /// The matches in order of their first token, and for each token the index of its first match.
    func matches(
        in tokens: [EnglishToken],
        lowered: [UInt32]
    ) -> (names: [EnglishGazetteerMatch], firstName: [Int32]) {
        var names: [EnglishGazetteerMatch] = []
        var firstName: [Int32] = []
        firstName.reserveCapacity(tokens.count + 1)
        var paragraphEnd = 0
        for index in tokens.indices {
            firstName.append(Int32(names.count))
            let token = tokens[index]
            guard token.isWord else { continue }
            if paragraphEnd <= index {
                paragraphEnd = index
                while tokens[paragraphEnd].shape != .end { paragraphEnd += 1 }
            }
            var last = index
            trie.forEachMatch(in: lowered, at: token.start, limit: tokens[paragraphEnd].end) { end, value in
                while last < paragraphEnd, tokens[last].end < end { last += 1 }
                guard tokens[last].end == end, case .name(let name) = LexicalEntry(value) else { return }
                let type = types[Int(name.row)]
                guard isPlausible(type, name.strength, tokens[index...last]) else { return }
                names.append(
                    EnglishGazetteerMatch(
                        start: index,
                        end: last + 1,
                        type: type,
                        strength: name.strength,
                        row: name.row
                    )
                )
            }
        }
        firstName.append(Int32(names.count))
        return (names, firstName)
    }

    /// Whether the capitals of a name are where they must be.
    private func isPlausible(
        _ type: EntityType,
        _ strength: GazetteerName.Strength,
        _ tokens: ArraySlice<EnglishToken>
    ) -> Bool {
        guard let first = tokens.first, let last = tokens.last, type != .campaign else { return true }
        guard first.isCapital, last.isCapital || last.shape == .number || tokens.count > 1 else {
            return false
        }
        return tokens.allSatisfy { $0.shape != .lower || $0.has(.function) }
    }
}
