import Foundation
import Ontology

/// What the grammars ask of a string of the lexicon, as columns by the number of the name.
///
/// Worked out once from the entries of each name and the lists of `grammar.tsv`, so that reading a text needs one look
/// at a column where it would need a search.
struct LexicalFacts: Sendable {
    /// What a string is, and which lists name it.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt32

        /// A title of two characters or more that is no prefix.
        static let title = Self(rawValue: 1 << 0)
        static let organSuffix = Self(rawValue: 1 << 1)
        /// A place by name, also by a weak one.
        static let place = Self(rawValue: 1 << 2)
        /// A class word that an unknown place may end in.
        static let placeClass = Self(rawValue: 1 << 3)
        static let word = Self(rawValue: 1 << 4)

        static let speechVerb = Self(rawValue: 1 << 8)
        static let surnameBlocked = Self(rawValue: 1 << 9)
        static let genericDeterminer = Self(rawValue: 1 << 10)
        static let placeFollow = Self(rawValue: 1 << 11)
        static let placePrecede = Self(rawValue: 1 << 12)
        static let organAnchor = Self(rawValue: 1 << 13)
        static let organLevel = Self(rawValue: 1 << 14)
        static let organGeneric = Self(rawValue: 1 << 15)
        static let campaignStop = Self(rawValue: 1 << 16)
        static let campaignGeneric = Self(rawValue: 1 << 17)

        static let lists: [String: Self] = [
            "speech-verb": .speechVerb, "surname-blocked": .surnameBlocked,
            "generic-determiner": .genericDeterminer, "place-follow": .placeFollow,
            "place-precede": .placePrecede, "organ-anchor": .organAnchor, "organ-level": .organLevel,
            "organ-generic": .organGeneric, "campaign-stop": .campaignStop,
            "campaign-generic": .campaignGeneric,
        ]
    }

    /// What a string costs as a token of the lattice, infinite where it may be none; and what it is.
    struct Facts: Sendable {
        var cost = Double.infinity
        var traits: Traits = []
        /// The entry of a name that has but one; most are ordinary words.
        var onlyValue: Int32 = -1
    }

    private let facts: [Facts]

    init(lexicon: Lexicon, rows: RowFacts) {
        let costs = LexicalCosts(lexicon: lexicon, rows: rows)
        var facts = [Facts](repeating: Facts(), count: lexicon.chinese.nameCount)
        for (list, trait) in Traits.lists {
            for word in lexicon.lists[list] {
                if let name = lexicon.chinese.name(of: word) { facts[Int(name)].traits.insert(trait) }
            }
        }
        lexicon.chinese.forEachSpelling { name, scalars in
            let listed = facts[Int(name)].traits
            facts[Int(name)].cost = costs.cost(of: name, scalars, isAnchor: listed.contains(.organAnchor))
            facts[Int(name)].traits.formUnion(costs.traits(of: name, length: scalars.count))
            facts[Int(name)].onlyValue = lexicon.chinese.onlyValue(of: name) ?? -1
        }
        self.facts = facts
    }

    @inline(__always)
    subscript(name: Int32) -> Facts { facts.withUnsafeBufferPointer { $0[Int(name)] } }
}

/// What ordinary words cost: the negative logarithm of their share.
struct WordCosts: Sendable {
    let logTotal: Double

    init(total: Double) { logTotal = log(max(total, 1)) }

    /// The cost of a word that was counted so often.
    func cost(count: Int32) -> Double { logTotal - log(Double(count) + 1) }
}

/// Works out the facts of one name from its entries.
struct LexicalCosts {
    private let lexicon: Lexicon
    private let rows: RowFacts
    private let words: WordCosts
    private let logTotal: Double
    /// Short forms of party committees (省委): a longer word that begins with one (省委书记) is left to the grammars.
    private let committees: Set<[UInt32]>
    private let titleIsOrgan: [Bool]
    private let suffixIsCommittee: [Bool]
    private let classIsOrgan: [Bool]

    init(lexicon: Lexicon, rows: RowFacts) {
        self.lexicon = lexicon
        self.rows = rows
        words = WordCosts(total: lexicon.wordTotal)
        logTotal = words.logTotal
        let short = lexicon.organSuffixes.filter {
            $0.kind.hasPrefix("party") && $0.zh.unicodeScalars.count == 2
        }
        committees = Set(short.map { $0.zh.unicodeScalars.map(\.value) })
        titleIsOrgan = lexicon.titles.map { title in
            let scalars = title.zh.unicodeScalars.map(\.value)
            var isOrgan = false
            lexicon.chinese.forEachMatch(in: scalars, at: 0, limit: scalars.count - 1) { end, value in
                guard end > 1 else { return }
                switch LexicalEntry(value) {
                case .organSuffix: isOrgan = true
                case .name(let name): isOrgan = isOrgan || rows.type(name.row) == .organ
                case .word, .title, .placeClass: break
                }
            }
            return isOrgan
        }
        suffixIsCommittee = lexicon.organSuffixes.map { $0.kind.hasPrefix("party") }
        let suffixes = Set(lexicon.organSuffixes.map(\.zh))
        classIsOrgan = lexicon.placeClasses.map { $0.zh.count > 1 && suffixes.contains($0.zh) }
    }

    /// The least that one of the entries costs.
    func cost(of name: Int32, _ scalars: [UInt32], isAnchor: Bool) -> Double {
        var least = isAnchor && scalars.count > 1 ? 9 : Double.infinity
        // 和县 is a county, and far more often 和 and 县.
        let isBinding = scalars.count == 2 && FunctionCharacters.all.contains(scalars[0])
        lexicon.chinese.forEachValue(of: name) { value in
            let entry = LexicalEntry(value)
            if scalars.count > 2, case .word = entry, committees.contains(Array(scalars[..<2])) { return }
            guard let cost = cost(of: entry, length: scalars.count) else { return }
            least = min(least, cost + (isBinding && isPlaceName(entry) ? 3 : 0))
        }
        return least
    }

    func traits(of name: Int32, length: Int) -> LexicalFacts.Traits {
        var traits: LexicalFacts.Traits = []
        lexicon.chinese.forEachValue(of: name) { value in
            switch LexicalEntry(value) {
            case .word: traits.insert(.word)
            case .title(let index):
                if length > 1, lexicon.titles[Int(index)].kind != .prefix { traits.insert(.title) }
            case .organSuffix: traits.insert(.organSuffix)
            case .placeClass(let index):
                if lexicon.placeClasses[Int(index)].isSuffix, !classIsOrgan[Int(index)] {
                    traits.insert(.placeClass)
                }
            case .name(let name): if rows.type(name.row) == .place { traits.insert(.place) }
            }
        }
        return traits
    }

    // Counts that names are worth beside the word counts: how often such a name would stand in as much text.
    private func cost(of entry: LexicalEntry, length: Int) -> Double? {
        switch entry {
        case .word(_, let count): return words.cost(count: count)
        case .title(let index): return titleIsOrgan[Int(index)] ? nil : logTotal - log(4_000)
        case .organSuffix(let index):
            return length > 1 ? logTotal - log(suffixIsCommittee[Int(index)] ? 200_000 : 3_000) : nil
        case .placeClass: return length > 1 ? logTotal - log(1_000) : nil
        case .name(let name):
            if length < 2 { return nil }
            switch rows.type(name.row) {
            case .place:
                let isLarge = rows.level(name.row) <= 2
                switch name.strength {
                case .full: return logTotal - log(isLarge || length > 2 ? 2_000 : 20)
                case .alias, .stem: return logTotal - log(isLarge ? 2_000 : length > 2 ? 300 : 120)
                case .weak: return logTotal - log(60)
                }
            case .organ: return logTotal - log(name.strength == .weak ? 100 : 3_000)
            case .campaign: return logTotal - log(length > 2 ? 2_000 : 200)
            case .person: return name.strength == .weak ? nil : logTotal - log(length > 2 ? 800 : 60)
            case .meeting, .figure, .article: return nil
            }
        }
    }

    private func isPlaceName(_ entry: LexicalEntry) -> Bool {
        if case .name(let name) = entry { rows.type(name.row) == .place } else { false }
    }
}
