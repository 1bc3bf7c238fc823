extension String {
    /// True when the UTF-8 bytes of this text come before those of `other`.
    ///
    /// The order of everything that Annals writes: it is the same on every machine and does not depend on a
    /// locale or on the Unicode version of the standard library.
    package func precedesInBytes(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }
}
