/// Why a BIO file cannot be read, or cannot be measured against another.
public enum BIOError: Error, Sendable, Hashable, CustomStringConvertible {
    case badLine(file: String, line: Int, problem: BIOLineProblem)
    case noSentence(file: String)
    /// The characters or sentences of `file` are not those of `gold`.
    case differs(file: String, line: Int, gold: String, goldLine: Int)

    public var description: String {
        switch self {
        case .badLine(let file, let line, let problem):
            "\(file), line \(line): \(problem)"
        case .noSentence(let file):
            "\(file): holds no sentence; give a character, a TAB and a label on each line, such as \"京\tB-LOC\""
        case .differs(let file, let line, let gold, let goldLine):
            "\(file), line \(line): not the text of \(gold), line \(goldLine); give labels for the same characters "
                + "and sentences, in the same order"
        }
    }
}

/// What is wrong with one line of a BIO file.
public enum BIOLineProblem: Error, Sendable, Hashable, CustomStringConvertible {
    case noLabel
    case noCharacter
    /// The label as it stands, cut to a readable length.
    case unknownLabel(String)
    case notUTF8
    case tooLong(limit: Int)

    public var description: String {
        switch self {
        case .noLabel:
            "no label; write a TAB and a label such as O or B-PER behind the character"
        case .noCharacter:
            "no character before the label; write the character, a TAB, then the label"
        case .unknownLabel(let label):
            "unknown label \"\(label)\"; use O, or B-, I-, E-, M- or S- with PER, LOC or ORG"
        case .notUTF8:
            "not UTF-8; convert the file to UTF-8"
        case .tooLong(let limit):
            "longer than \(limit) bytes; put each character with its label on a line of its own"
        }
    }
}
