/// What a Chinese number says, before its unit is known.
struct ChineseNumber: Sendable {
    enum Share: Sendable { case none, percent, fraction }

    var value: Rational
    /// The greater number of 三四十, 十几, 二、三十.
    var max: Rational?
    /// What a word inside the number says: 十多万 is at least.
    var bound: Quantity.Bound?
    var end: Int
    var share = Share.none
    /// The last multiplier: 1,000 for 三千; 1 where there is none.
    var scale = 1
    /// 百, 千, 万 without a digit before it.
    var isBareMultiplier = false
    /// Digits without multipliers that may be the name of a year: 一九五七, 1957, 五七.
    var isDigitRow = false
    var isArabic = false

    func scaled(by factor: Rational) -> ChineseNumber? {
        guard let scaled = value.multiplied(by: factor) else { return nil }
        var number = self
        number.value = scaled
        number.max = max.flatMap { $0.multiplied(by: factor) }
        return number
    }
}
