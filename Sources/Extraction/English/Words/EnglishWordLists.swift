import Ontology

/// The words of the grammar of English names with their classes, from the lists of `grammar.tsv`.
///
///     EnglishWordLists(lexicon: lexicon).classes["ministry".unicodeScalars.map(\.value)]  // organHead
///
/// What belongs there is grammar and the common words that names are made of, never a name; in lower case.
/// A word may stand in several lists and has the classes of all.
struct EnglishWordLists {
    private(set) var classes: [[UInt32]: EnglishWordClass]

    init(lexicon: Lexicon) {
        // "of" and "and" are classes of one word each, which no list could lengthen.
        classes = [
            "of".unicodeScalars.map(\.value): [.function, .of, .campaignStop],
            "and".unicodeScalars.map(\.value): [.function, .and],
        ]
        for (list, added) in Self.classesOfLists {
            for word in lexicon.lists[list] { add(added, to: word) }
        }
    }

    mutating func add(_ added: EnglishWordClass, to word: [UInt32]) {
        classes[word, default: []].formUnion(added)
    }

    static let classesOfLists: [(list: String, classes: EnglishWordClass)] = [
        ("function-en", [.function, .campaignStop]),
        // Adjectives and participles that begin sentences and are never part of a name there.
        ("sentence-opener-en", [.function]),
        ("determiner-en", [.function, .determiner, .campaignStop]),
        ("locative-en", [.function, .locative, .campaignStop]),
        ("ordinal-en", [.ordinal]),
        ("cardinal-en", [.cardinal, .campaignStop]),
        ("calendar-en", [.calendar, .campaignStop]),
        ("nationality-en", [.nationality]),
        ("direction-en", [.direction, .modifier]),
        ("organ-head-en", [.organHead]),
        ("organ-head-closed-en", [.organHead, .closedHead]),
        ("organ-head-weak-en", [.organHead, .weakHead]),
        ("organ-plural-en", [.pluralHead]),
        ("organ-head-lower-en", [.lowerHead]),
        ("organ-level-en", [.modifier, .level]),
        ("organ-generic-en", [.modifier, .generic]),
        ("organ-modifier-en", [.modifier]),
        ("title-en", [.title]),
        ("title-prefix-en", [.titlePrefix]),
        ("title-plural-en", [.pluralTitle]),
        ("address-en", [.title, .address]),
        ("speech-verb-en", [.speech, .campaignStop]),
        ("campaign-head-en", [.campaignHead]),
        ("campaign-head-generic-en", [.campaignHead, .campaignGeneric]),
        ("campaign-stop-en", [.campaignStop]),
        ("campaign-generic-en", [.campaignGeneric]),
        ("place-prefix-en", [.placePrefix]),
        ("pinyin-like-en", [.pinyinLike]),
        ("other-noun-en", [.otherNoun]),
        ("number-sign-en", [.numberSign]),
        ("abbreviation-en", [.abbreviation]),
    ]
}
