/// Reads whole numbers written in Chinese numerals, Arabic digits, or both.
///
///     ChineseNumeral.value(of: "二万九千九百零九".unicodeScalars.map(\.value))   // 29909
///     ChineseNumeral.value(of: "廿三".unicodeScalars.map(\.value))              // 23
///     ChineseNumeral.value(of: "一九五七".unicodeScalars.map(\.value))           // 1957
///     ChineseNumeral.value(of: "64万".unicodeScalars.map(\.value))              // 640000
///
/// Folded text is expected (half-width digits). Nil for anything else, and for numbers beyond `Int`.
public enum ChineseNumeral {
    public static func value(of text: some Collection<UInt32>) -> Int? { value(of: Array(text)[...]) }

    public static func value(of text: ArraySlice<UInt32>) -> Int? {
        guard !text.isEmpty else { return nil }
        return text.contains { unit($0) != nil } ? multiplicative(text) : positional(text)
    }

    /// Whether `scalar` can stand in a number.
    public static func isNumeral(_ scalar: UInt32) -> Bool { digit(scalar) != nil || unit(scalar) != nil }

    /// 0 to 9 for a digit of either script; 两 is 2.
    public static func digit(_ scalar: UInt32) -> Int? {
        switch Unicode.Scalar(scalar) {
        case "0", "〇", "零", "○": 0
        case "1", "一", "壹": 1
        case "2", "二", "两", "兩", "贰": 2
        case "3", "三", "叁": 3
        case "4", "四", "肆": 4
        case "5", "五", "伍": 5
        case "6", "六", "陆": 6
        case "7", "七", "柒": 7
        case "8", "八", "捌": 8
        case "9", "九", "玖": 9
        default: nil
        }
    }

    /// The value of a unit; 廿, 卅 and 卌 are twenty, thirty and forty.
    public static func unit(_ scalar: UInt32) -> Int? {
        switch Unicode.Scalar(scalar) {
        case "十", "拾": 10
        case "廿": 20
        case "卅": 30
        case "卌": 40
        case "百", "佰": 100
        case "千", "仟": 1_000
        case "万", "萬": 10_000
        case "亿", "億": 100_000_000
        default: nil
        }
    }

    private static func positional(_ text: ArraySlice<UInt32>) -> Int? {
        var value = 0
        for scalar in text {
            guard let digit = digit(scalar), let grown = appending(digit, to: value) else { return nil }
            value = grown
        }
        return value
    }

    private static func multiplicative(_ text: ArraySlice<UInt32>) -> Int? {
        var total = 0
        var section = 0
        var pending: Int?
        for scalar in text {
            if let digit = digit(scalar) {
                guard let grown = appending(digit, to: pending ?? 0) else { return nil }
                pending = grown
            } else if let unit = unit(scalar) {
                let factor = pending
                pending = nil
                if unit >= 10_000 {
                    let (base, carry) = section.addingReportingOverflow(factor ?? 0)
                    let inner = base == 0 && total > 0 ? total : max(base, 1)
                    let (product, overflow) = inner.multipliedReportingOverflow(by: unit)
                    let kept = base == 0 ? 0 : total
                    let (sum, sumOverflow) = kept.addingReportingOverflow(product)
                    if carry || overflow || sumOverflow { return nil }
                    total = sum
                    section = 0
                } else {
                    let (product, overflow) = (factor ?? 1).multipliedReportingOverflow(
                        by: (20...40).contains(unit) ? 1 : unit)
                    let tens = (20...40).contains(unit) ? unit : product
                    let (sum, sumOverflow) = section.addingReportingOverflow(tens)
                    if overflow || sumOverflow { return nil }
                    section = sum
                }
            } else {
                return nil
            }
        }
        let (units, carry) = section.addingReportingOverflow(pending ?? 0)
        let (sum, overflow) = total.addingReportingOverflow(units)
        return carry || overflow ? nil : sum
    }

    private static func appending(_ digit: Int, to value: Int) -> Int? {
        let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = shifted.addingReportingOverflow(digit)
        return overflow || carry ? nil : sum
    }
}
