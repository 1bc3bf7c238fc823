/// What is wrong with an input, with the facts that a user needs to mend it.
///
///     ArchiveError.noDate(document: "seeds/002.txt", line: 1).description
///     // seeds/002.txt, line 1: the head has no date; add a line such as "Date: 1957-12-11"; the article was …
///
/// Each message says which file, where in it, what was found, and what to do. Where `articleIsRead` is true, the
/// article itself was still read, and the error stands beside it.
public enum ArchiveError: Error, Sendable, Hashable {
    /// The path given does not exist.
    case missing(path: String)
    /// The system refuses to open or read it.
    case unreadable(path: String, reason: String)
    /// A folder in which no file looks like an article.
    case noArticles(path: String)
    /// A symbolic link that leads back to itself or to a folder around it.
    case linkLoop(path: String)
    /// A symbolic link whose target is gone.
    case brokenLink(path: String)
    /// No bytes, or nothing but blanks.
    case empty(document: String)
    /// More bytes than one document may have.
    case tooLarge(document: String, limit: Int)
    /// A NUL byte: not text. `offset` is its place in bytes, from 0.
    case binary(document: String, offset: Int)
    /// A file of another kind, known by its first bytes.
    case notText(document: String, found: String)
    /// The first byte, counted from 0, that is not UTF-8.
    case notUTF8(document: String, offset: Int, byte: UInt8)
    /// The first byte, counted from 0, that is not GB18030.
    case notGB18030(document: String, offset: Int, byte: UInt8)
    /// A head without a date.
    case noDate(document: String, line: Int)
    /// A line of JSON without a date.
    case noDateInRecord(document: String, line: Int)
    /// A date without a day, such as 1957-05.
    case dateWithoutDay(document: String, line: Int, text: String)
    /// A day that no calendar has, such as 1957-02-30.
    case impossibleDate(document: String, line: Int, text: String)
    /// `<hr />` without `Original:` below it.
    case noOriginal(document: String, line: Int)
    /// A head with nothing below it.
    case noBody(document: String, line: Int)
    /// A JSON line that cannot be read; both places are counted from 1, the column in characters.
    case badJSON(document: String, line: Int, column: Int, problem: JSONProblem)
    /// A JSON line with more bytes than one document may have.
    case lineTooLong(document: String, line: Int, limit: Int)

    /// Whether the article was read all the same, with what could not be known left out.
    public var articleIsRead: Bool {
        switch self {
        case .noDate, .noDateInRecord, .dateWithoutDay, .impossibleDate, .noOriginal: true
        case .missing, .unreadable, .noArticles, .linkLoop, .brokenLink, .empty, .tooLarge, .binary, .notText,
            .notUTF8, .notGB18030, .noBody, .badJSON, .lineTooLong:
            false
        }
    }

    /// Whether a path given on the command line is not there at all.
    public var isMissingInput: Bool {
        if case .missing = self { true } else { false }
    }
}

/// What is wrong with a line of JSON.
public enum JSONProblem: Sendable, Hashable {
    case expected(String, found: String)
    case unpairedSurrogate(String)
    case controlCharacter(UInt32)
    case badEscape(String)
    case badUTF8(UInt8)
    case nulCharacter
    case endsEarly
    case tooDeep
    case missingKey(String)
    /// A line with the content of a file and no name for it.
    case missingDocument
    case wrongType(key: String, expected: String)
    case repeatedKey(String)
    case badGB18030(UInt8)
    case unknownLanguage(String)
}
