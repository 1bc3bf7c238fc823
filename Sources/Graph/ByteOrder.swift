extension String {
    /// True when the UTF-8 bytes of this text come before those of `other`.
    ///
    /// The order of everything that Annals writes: it is the same on every machine and does not depend on a
    /// locale or on the Unicode version of the standard library.
    package func precedesInBytes(_ other: String) -> Bool {
        // Three times as fast over the bytes themselves as over the UTF-8 views; every native string has them.
        let fast = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in left.lexicographicallyPrecedes(right) }
        }
        return (fast ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
    }
}
