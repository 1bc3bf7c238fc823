/// What the grammar of English names has to know of a word. A word may be of several classes.
struct EnglishWordClass: OptionSet, Sendable, Hashable {
    let rawValue: Int32

    /// Articles, pronouns, conjunctions, auxiliaries, adverbs: never part of a name.
    static let function = Self(rawValue: 1 << 0)
    /// the, this, our: stands before a definite noun.
    static let determiner = Self(rawValue: 1 << 1)
    /// in, at, from, near: what follows is a place rather than a person.
    static let locative = Self(rawValue: 1 << 2)
    /// First, Sixth.
    static let ordinal = Self(rawValue: 1 << 3)
    /// two, hundred.
    static let cardinal = Self(rawValue: 1 << 4)
    /// January, Monday.
    static let calendar = Self(rawValue: 1 << 5)
    /// Soviet, Danish.
    static let nationality = Self(rawValue: 1 << 6)
    /// North, Central.
    static let direction = Self(rawValue: 1 << 7)
    /// Committee, Ministry: ends the core of an organ's name.
    static let organHead = Self(rawValue: 1 << 8)
    /// Group, Company, Party: an organ only with a name or a number.
    static let weakHead = Self(rawValue: 1 << 9)
    /// Communes, committees: a class of organs, not one of them.
    static let pluralHead = Self(rawValue: 1 << 10)
    /// Agricultural, Steel: common words that organs' names are made of.
    static let modifier = Self(rawValue: 1 << 11)
    /// Provincial, County: says the level but not which.
    static let level = Self(rawValue: 1 << 12)
    /// Party, People's, Standing: says the kind but not which.
    static let generic = Self(rawValue: 1 << 13)
    /// Secretary, Minister, Comrade: a word of titles.
    static let title = Self(rawValue: 1 << 14)
    /// First, Vice, Deputy: goes before a title.
    static let titlePrefix = Self(rawValue: 1 << 15)
    /// secretaries, members: titles of many, unnamed.
    static let pluralTitle = Self(rawValue: 1 << 16)
    /// Comrade, Mr.: a form of address.
    static let address = Self(rawValue: 1 << 17)
    /// said, pointed (out): what a person does.
    static let speech = Self(rawValue: 1 << 18)
    /// movement, campaign.
    static let campaignHead = Self(rawValue: 1 << 19)
    /// launch, current: cannot be part of a campaign's name.
    static let campaignStop = Self(rawValue: 1 << 20)
    /// mass, revolutionary: does not tell which campaign.
    static let campaignGeneric = Self(rawValue: 1 << 21)
    /// commune, brigade: makes a name also in lower case.
    static let lowerHead = Self(rawValue: 1 << 22)
    /// Mount, Lake: a class word before the name.
    static let placePrefix = Self(rawValue: 1 << 23)
    /// An English word that reads as pinyin: China, women, long.
    static let pinyinLike = Self(rawValue: 1 << 24)
    /// No.
    static let numberSign = Self(rawValue: 1 << 25)
    /// Mr, Dr, St.
    static let abbreviation = Self(rawValue: 1 << 26)
    /// of
    static let of = Self(rawValue: 1 << 27)
    /// and
    static let and = Self(rawValue: 1 << 28)
    /// A head that takes no complement with "of": Daily, Agency.
    static let closedHead = Self(rawValue: 1 << 29)
    /// County, River: a class word after the name; from `place-classes.tsv`.
    static let placeClass = Self(rawValue: 1 << 30)

    /// Dynasty, War, Marxism: has a capital and names none of the four types.
    static let otherNoun = Self(rawValue: .min)

    /// Anything that makes a capital word a common one.
    static let common: Self = [
        .function, .determiner, .locative, .ordinal, .cardinal, .calendar, .nationality, .direction,
        .organHead,
        .weakHead, .pluralHead, .modifier, .level, .generic, .title, .titlePrefix, .pluralTitle, .address,
        .speech,
        .campaignHead, .campaignStop, .campaignGeneric, .placePrefix, .of, .and, .placeClass,
        .otherNoun,
    ]
}
