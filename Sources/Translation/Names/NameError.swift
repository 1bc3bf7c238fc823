/// Whether the English has a Chinese name somewhere; one that it has must be all the more alike to be misspelled too.
enum NameStanding {
    case answered, open
    /// No other name of its type is without an answer there.
    case onlyOpen
}

/// A name that is not what the Chinese says.
struct NameError {
    let name: EnglishName
    let harm: Disagreement.Harm
    let expected: String
    let reason: String
}
