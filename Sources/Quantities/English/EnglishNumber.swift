/// What an English number says, before its unit is known; places are those of tokens.
struct EnglishNumber: Sendable {
    var value: Rational
    /// The greater number of "thousands", "six to seven".
    var max: Rational?
    var bound: Quantity.Bound = .exact
    var start: Int
    var end: Int
    /// A fraction of what is named: "half of the units".
    var isShare = false
    /// "one" alone, which often counts nothing.
    var isOne = false
    /// Four digits without a comma.
    var mayBeYear = false
}
