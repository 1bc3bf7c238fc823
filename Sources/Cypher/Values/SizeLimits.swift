// A text doubled sixty times would take all memory there is, and end the program instead of the query.
extension Value {
    /// How many bytes of UTF-8 a string may have.
    public static let longestString = 100_000_000
    /// How many elements a list may have.
    public static let longestList = 20_000_000

    /// Errors for a string of more bytes than a string may have. Whatever makes longer strings of shorter
    /// ones asks first.
    static func checkString(bytes: Int) throws(CypherError) {
        guard bytes <= longestString else {
            throw CypherError(
                .limit, .limitExceeded, "a string of \(bytes) bytes is too long; \(longestString) are allowed"
            )
        }
    }

    /// Errors for a list of more elements than a list may have. Whatever makes longer lists of shorter ones
    /// asks first.
    static func checkList(count: Int) throws(CypherError) {
        guard count <= longestList else {
            throw CypherError(
                .limit, .limitExceeded, "a list of \(count) elements is too long; \(longestList) are allowed")
        }
    }
}
