import Ontology

/// What a line that should be a date says.
enum PaperDate: Sendable, Hashable {
    case day(CalendarDate)
    /// A year or a month: 1957-05.
    case withoutDay
    /// A day that no calendar has: 1957-02-30.
    case impossible

    /// Reads 1957-12-11, 1957/12/11, 1957.12.11, 19571211, 1957年12月11日, 一九五七年十二月十一日; nil where `text`
    /// (folded) does not look like a date at all.
    init?(_ text: some Collection<UInt32>) {
        var numbers: [Int] = []
        var current: [UInt32] = []
        for scalar in text {
            if ChineseNumeral.isNumeral(scalar) {
                current.append(scalar)
            } else if Self.separators.contains(scalar) {
                if !current.isEmpty {
                    guard let number = ChineseNumeral.value(of: current) else { return nil }
                    numbers.append(number)
                    current = []
                }
            } else {
                return nil
            }
        }
        if !current.isEmpty {
            guard let number = ChineseNumeral.value(of: current) else { return nil }
            numbers.append(number)
        }
        if numbers.count == 1, numbers[0] > 9_999_999, numbers[0] <= 99_991_231 {
            numbers = [numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100]
        }
        guard let year = numbers.first, (1_000...9_999).contains(year), numbers.count <= 3 else { return nil }
        guard numbers.count == 3 else {
            self = .withoutDay
            return
        }
        self = CalendarDate(year: year, month: numbers[1], day: numbers[2]).map(PaperDate.day) ?? .impossible
    }

    private static let separators = Set(scalars("-/.年月日 ‐–—"))
}
