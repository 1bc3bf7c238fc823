extension ArchiveError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let path):
            "\(path): no such file or folder; check the path"
        case .unreadable(let path, let reason):
            "\(path): cannot be read (\(reason)); check its permissions"
        case .noArticles(let path):
            "\(path): no article in this folder; looked for \(InputListing.extensionsInWords) files, also in its folders"
        case .linkLoop(let path):
            "\(path): this symbolic link leads back to itself; remove the link, the rest of the folder was read"
        case .brokenLink(let path):
            "\(path): this symbolic link leads nowhere; remove the link or bring back its target"
        case .empty(let document):
            "\(name(document)): holds no text; remove the file or fill it"
        case .tooLarge(let document, let limit):
            "\(name(document)): larger than \(megabytes(limit)), the most one article may have; "
                + "split it into one article a file"
        case .binary(let document, let offset):
            "\(name(document)), byte \(offset): a NUL byte, so this is not text; give text in UTF-8"
        case .notText(let document, let found):
            "\(name(document)): \(found), not text; give text in UTF-8"
        case .notUTF8(let document, let offset, let byte):
            "\(name(document)), byte \(offset): \(hexadecimal(byte)) is not UTF-8; "
                + "convert the file to UTF-8, or say --encoding gb18030 if that is what it is"
        case .notGB18030(let document, let offset, let byte):
            "\(name(document)), byte \(offset): \(hexadecimal(byte)) is not GB18030; "
                + "check the encoding, and leave out --encoding if the file is UTF-8"
        case .noDate(let document, let line):
            "\(name(document)), line \(line): the head has no date; add a line such as \"Date: 1957-12-11\"; "
                + Self.readWithoutDate
        case .noDateInRecord(let document, let line):
            "\(name(document)), line \(line): no \"date\"; add one such as \"date\": \"1957-12-11\"; "
                + Self.readWithoutDate
        case .dateWithoutDay(let document, let line, let text):
            "\(name(document)), line \(line): the date \"\(text)\" has no day; give it as YYYY-MM-DD; "
                + Self.readWithoutDate
        case .impossibleDate(let document, let line, let text):
            "\(name(document)), line \(line): \"\(text)\" is not a date; give it as YYYY-MM-DD, a day that exists; "
                + Self.readWithoutDate
        case .noOriginal(let document, let line):
            "\(name(document)), line \(line): no line \"Original:\" follows this <hr />; "
                + "add it above the Chinese text; what follows was read as the original"
        case .noBody(let document, let line):
            "\(name(document)), line \(line): a head without a text below it; add the text or remove the file"
        case .badJSON(let document, let line, let column, let problem):
            "\(name(document)), line \(line), column \(column): \(problem)"
        case .lineTooLong(let document, let line, let limit):
            "\(name(document)), line \(line): longer than \(megabytes(limit)), the most one article may have; "
                + "split it into one article a line"
        }
    }

    private static let readWithoutDate = "the article was read without a date"

    private func name(_ document: String) -> String { document == "-" ? "standard input" : document }

    private func megabytes(_ bytes: Int) -> String {
        bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) bytes"
    }

    private func hexadecimal(_ byte: UInt8) -> String {
        "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}

extension JSONProblem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .expected(let expected, let found):
            "expected \(expected), found \(found); each line must be one JSON object"
        case .unpairedSurrogate(let escape):
            "\(escape) is half of a surrogate pair; write both halves or the character itself"
        case .controlCharacter(let value):
            "a control character (\(Self.codePoint(value))) inside a string; write it as an escape, such as \\n"
        case .badEscape(let escape):
            "\(escape) is not an escape of JSON; a backslash itself is written \\\\"
        case .badUTF8(let byte):
            "byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8; convert the file to UTF-8"
        case .nulCharacter:
            "\\u0000 stands in the text; remove it"
        case .endsEarly:
            "the line ends inside the object; each line must be one JSON object"
        case .tooDeep:
            "values nested more than \(JSONScanner.depthLimit) deep; only id, date, title, language and text are needed"
        case .missingKey(let key):
            "no \"\(key)\"; an article needs at least \"text\", better \"id\", \"date\", \"title\", \"language\" too"
        case .missingDocument:
            "\"content\" without \"document\"; add the path of the file that the content is of"
        case .wrongType(let key, let expected):
            "\"\(key)\" must be \(expected)"
        case .repeatedKey(let key):
            "\"\(key)\" stands twice; keep one"
        case .badGB18030(let byte):
            "byte 0x\(String(byte, radix: 16, uppercase: true)) is not GB18030; check the encoding"
        case .unknownLanguage(let text):
            "language \"\(text)\" is not known; give \"zh\" or \"en\""
        }
    }

    private static func codePoint(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
