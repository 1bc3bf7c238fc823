extension String {
    /// The folder of a path, as it is written: `a` of `a/b`, `/` of `/b`, and nothing of `b`.
    ///
    /// Foundation's `deletingLastPathComponent` traps on names of one letter (Swift 6.3.1, Linux).
    package var parentPath: String {
        let trimmed = utf8.count > 1 && hasSuffix("/") ? dropLast() : self[...]
        guard let slash = trimmed.lastIndex(of: "/") else { return "" }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }
}
