/// A word, a number or a mark of an English text.
struct EnglishToken: Sendable {
    enum Shape: UInt8, Sendable {
        /// Committee, Tse-tung, Xi'an.
        case capitalised
        /// CPC, U.S.
        case upper
        case lower
        /// 1957, 11th, No.
        case number
        /// The 's of "Province's" or the apostrophe of "Workers'": a token of its own.
        case possessive
        /// One mark of punctuation.
        case mark
        /// A run of Chinese characters left in the translation.
        case chinese
        /// The end of a paragraph. Stands after the last token of each, so that no name runs across.
        case end
    }

    /// Scalar offsets into the source file, end exclusive.
    var start: Int
    var end: Int
    var shape: Shape
    /// The scalar of a mark, else 0.
    var mark: UInt32 = 0
    /// A hash of the word in lower case, to ask whether the article has it elsewhere.
    var key: UInt64 = 0
    /// What the vocabulary knows of the word.
    var classes: EnglishWordClass = []
    /// Whether the capital may be due to the place: first of a sentence or a quotation.
    var opensSentence = false
    /// Whether the paragraph capitalises its words, as a headline does.
    var inTitleCase = false
    /// Whether this is a capitalised word that the vocabulary and the article do not explain otherwise.
    var isProper = false
    /// How many syllables of pinyin or Wade-Giles a capitalised word is; 0 where it is none.
    var syllables: UInt8 = 0

    var isCapital: Bool { shape == .capitalised || shape == .upper }
    var isWord: Bool { isCapital || shape == .lower }
    /// Whether the capital says nothing: it may be there for the place in the text alone.
    var hasIdleCapital: Bool { opensSentence || inTitleCase }

    func isMark(_ character: Unicode.Scalar) -> Bool { shape == .mark && mark == character.value }
    func has(_ classes: EnglishWordClass) -> Bool { !self.classes.isDisjoint(with: classes) }
}
