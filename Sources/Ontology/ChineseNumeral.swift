/// Reads numbers written in Chinese, as in 二万九千九百零九, 廿八, 一九五七.
public enum ChineseNumeral {
    /// The value of all of `scalars` (folded); nil where they are not a number. ASCII digits are read too.
    public static func value(of scalars: some Collection<UInt32>) -> Int? {
        if scalars.isEmpty || scalars.count > 24 { return nil }
        if scalars.allSatisfy({ digit($0) != nil }) {
            return scalars.reduce(into: Int?.some(0)) { sum, scalar in
                sum = sum.flatMap { $0 < 1_000_000_000_000_000 ? $0 * 10 + digit(scalar)! : nil }
            }
        }
        var (total, section, pending) = (0, 0, 0)
        for scalar in scalars {
            if let digit = digit(scalar) {
                pending = digit <= 9 && pending > 0 && scalar < 0x80 ? pending * 10 + digit : digit
            } else if let unit = unit(scalar) {
                if unit >= 10_000 {
                    let (product, overflow) = max(section + pending, 1).multipliedReportingOverflow(by: unit)
                    guard !overflow, product < 1_000_000_000_000_000_000 else { return nil }
                    total += product
                    section = 0
                } else {
                    section += max(pending, 1) * unit
                }
                pending = 0
            } else if scalar == 0x5EFF {  // 廿
                section += 20
            } else if scalar == 0x5345 {  // 卅
                section += 30
            } else {
                return nil
            }
        }
        return total + section + pending
    }

    /// Whether a scalar can stand in a number.
    public static func isPart(_ scalar: UInt32) -> Bool {
        digit(scalar) != nil || unit(scalar) != nil || scalar == 0x5EFF || scalar == 0x5345
    }

    private static func digit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x30...0x39: Int(scalar - 0x30)
        case 0x3007, 0x96F6, 0x25CB: 0  // 〇 零 ○
        case 0x4E00: 1
        case 0x4E8C, 0x4E24: 2  // 二 两
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }

    private static func unit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x5341: 10
        case 0x767E: 100
        case 0x5343: 1_000
        case 0x4E07: 10_000
        case 0x4EBF: 100_000_000
        default: nil
        }
    }
}
