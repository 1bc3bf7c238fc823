import Archive
import Ontology

/// The English part of an article, read once: its tokens, what the gazetteers know at each, and what the article
/// itself says of its words.
struct EnglishText: Sendable {
    /// The folded text in lower case; same offsets as the source.
    let lowered: [UInt32]
    let tokens: [EnglishToken]
    /// The names of the gazetteers, in order of their first token.
    let names: [EnglishGazetteerMatch]
    /// Index into `names` of the first match at each token, and one more at the end.
    private let firstName: [Int32]

    init(
        _ part: LanguagePart,
        of article: Article,
        matcher: EnglishGazetteerMatcher,
        vocabulary: EnglishVocabulary
    ) {
        let lowered = article.text.folded.map(Latin.lowercased)
        let tokenizer = EnglishTokenizer(vocabulary: vocabulary)
        var tokens: [EnglishToken] = []
        tokens.reserveCapacity(part.span.count / 5)
        for paragraph in part.paragraphs {
            tokenizer.append(paragraph.span, of: article.text.folded, lowered: lowered, to: &tokens)
        }
        let (names, firstName) = matcher.matches(in: tokens, lowered: lowered)
        Self.markProper(&tokens, lowered: lowered, vocabulary: vocabulary)
        self.lowered = lowered
        self.tokens = tokens
        self.names = names
        self.firstName = firstName
    }

    /// The names that start at a token, shortest first.
    func names(at token: Int) -> ArraySlice<EnglishGazetteerMatch> {
        names[Int(firstName[token])..<Int(firstName[token + 1])]
    }

    /// The end of the longest name of `type` that starts at `token`, no weaker than `strength`.
    func nameEnd(_ type: EntityType, at token: Int, upTo strength: GazetteerName.Strength = .stem) -> Int? {
        names(at: token).last { $0.type == type && $0.strength <= strength }?.end
    }

    /// The rows that bear the name of exactly these tokens: weak names last, else in the order of the tables.
    func rows(_ type: EntityType, _ range: Range<Int>) -> [Int32] {
        names(at: range.lowerBound)
            .filter { $0.type == type && $0.end == range.upperBound }
            .sorted { ($0.strength == .weak ? 1 : 0, $0.row) < ($1.strength == .weak ? 1 : 0, $1.row) }
            .map(\.row)
    }

    func span(_ range: Range<Int>) -> Span {
        Span(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
    }

    /// The words of some tokens in lower case, one blank between.
    func phrase(_ range: Range<Int>) -> String {
        range.map { word($0) }.joined(separator: " ")
    }

    func word(_ index: Int) -> String {
        String(
            String.UnicodeScalarView(
                lowered[tokens[index].start..<tokens[index].end].compactMap { Unicode.Scalar($0) }
            )
        )
    }

    /// Whether the token is an initial: the N. of "N. S. Khrushchev".
    func isInitial(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isCapital && token.end - token.start == 2 && lowered[token.end - 1] == Latin.period
    }

    /// Whether exactly one blank, and nothing else, stands between this token and the next.
    func isFollowedByBlank(_ index: Int) -> Bool {
        index + 1 < tokens.count && tokens[index + 1].start == tokens[index].end + 1
            && tokens[index + 1].shape != .end
    }

    /// Farther back than this nothing is looked for, so that a text without full stops costs no more.
    private static let longestSentence = 400

    /// The first token of the sentence that holds `index`.
    func sentenceStart(_ index: Int) -> Int {
        var first = index
        while first > 0, index - first < Self.longestSentence, !endsSentence(first - 1) { first -= 1 }
        return first
    }

    /// Whether a sentence or a paragraph ends with this token.
    func endsSentence(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.shape == .end || token.isMark(".") || token.isMark("!") || token.isMark("?")
    }

    /// Marks the capitalised words that are names for all that vocabulary and article can say.
    private static func markProper(
        _ tokens: inout [EnglishToken],
        lowered: [UInt32],
        vocabulary: EnglishVocabulary
    ) {
        var inLowerCase: Set<UInt64> = []
        var withRealCapital: Set<UInt64> = []
        for token in tokens where token.isWord {
            if token.shape == .lower {
                inLowerCase.insert(token.key)
            } else if !token.hasIdleCapital {
                withRealCapital.insert(token.key)
            }
        }
        for index in tokens.indices where tokens[index].isCapital {
            let token = tokens[index]
            let range = token.start..<token.end
            if token.shape == .capitalised {
                tokens[index].syllables = UInt8(clamping: vocabulary.syllables(of: lowered, range))
            }
            guard token.classes.isDisjoint(with: .common), !inLowerCase.contains(token.key) else { continue }
            let isName = withRealCapital.contains(token.key)
            let isRomanized = tokens[index].syllables > 0 && !token.has(.pinyinLike)
            let isUnexplained =
                !token.inTitleCase && !EnglishVocabulary.looksEnglish(lowered, range) && range.count > 2
            tokens[index].isProper = !token.hasIdleCapital || isName || isRomanized || isUnexplained
        }
    }
}
