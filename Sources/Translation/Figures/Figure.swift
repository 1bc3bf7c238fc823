import Archive
import Ontology
import Quantities

/// A quantity as it is held against another: shares as per cent.
struct Figure {
    /// How far two figures must agree, the closest first.
    enum Likeness: CaseIterable {
        case valueAndUnit, value, converted, vague, size
    }

    let language: Language
    let span: Span
    let value: Rational
    let max: Rational?
    private let unit: String
    /// person, money, weight …; "" where unknown.
    private let kind: String
    /// 数百亿, "tens of billions": some number of that size.
    private let isVague: Bool

    init(_ quantity: Quantity, _ units: UnitTable, _ text: SourceText) {
        language = quantity.language
        span = quantity.number
        let isShare = quantity.unit == "share"
        func percent(_ value: Rational) -> Rational {
            isShare ? Rational(value.numerator * 100, value.denominator) ?? value : value
        }
        value = percent(quantity.value)
        max = quantity.max.map(percent)
        unit = isShare ? "percent" : quantity.unit
        kind = units.kind(of: unit)
        let words = text.foldedText(quantity.number).lowercased()
        let before = quantity.number.start > 0 ? text.folded[quantity.number.start - 1] : 0
        isVague =
            language == .chinese
            ? Self.several.contains(before) && words.unicodeScalars.first.map(Self.powers.contains) ?? false
            : Self.sizes.contains { words.contains($0) }
    }

    func agrees(with other: Figure, _ likeness: Likeness, _ units: UnitTable) -> Bool {
        switch likeness {
        case .valueAndUnit: value == other.value && max == other.max && unit == other.unit
        case .value: value == other.value && max == other.max
        case .converted: isConverted(to: other, units)
        case .vague: (max != nil || other.max != nil) && overlaps(other)
        case .size: (isVague || other.isVague) && (kind == other.kind || kind.isEmpty || other.kind.isEmpty)
        }
    }

    /// Whether both count people, or yuan, or jin: two such numbers side by side stand for one another.
    func countsTheSame(as other: Figure) -> Bool {
        !unit.isEmpty && (unit == other.unit || kind == other.kind && Self.counted.contains(kind))
    }

    /// The number where it is whole.
    var whole: Int? { value.denominator == 1 && max == nil ? value.numerator : nil }

    /// Not one of the small numbers that both languages use freely.
    var isTelling: Bool { value > Rational(10) }

    /// So exact that no other words can stand for it: 2,319, not 2,300.
    var isParticular: Bool {
        guard let whole, whole > 100 else { return false }
        var digits = whole
        while digits % 10 == 0 { digits /= 10 }
        return digits > 100
    }

    /// "2,319", "62.1 percent", "6 to 7".
    var phrase: String {
        let number = Self.text(value) + (max.map { " to " + Self.text($0) } ?? "")
        return unit == "percent" ? number + " percent" : number
    }

    private static let several = Set("数几成上".unicodeScalars.map(\.value))
    private static let powers = Set("十百千万亿".unicodeScalars)
    private static let sizes = ["tens", "dozens", "hundreds", "thousands", "millions", "billions", "several"]
    /// Kinds whose units are words for the same: cadres and people.
    private static let counted: Set<String> = ["person", "organ", "object"]

    // MARK: Arithmetic

    /// 斤 given in kilograms, 里 in kilometres: the same amount but for rounding.
    private func isConverted(to other: Figure, _ units: UnitTable) -> Bool {
        guard unit != other.unit, let ratio = units.ratio(of: unit, to: other.unit) else { return false }
        func isClose(_ left: Rational, _ right: Rational) -> Bool {
            let (a, b) = (left.double, right.double * ratio)
            return abs(a - b) <= 0.03 * Swift.max(a, b) || abs(left.double * ratio - right.double) <= 0.03 * b
        }
        return isClose(value, other.value)
    }

    /// 十几 and "more than ten" or "a dozen".
    private func overlaps(_ other: Figure) -> Bool {
        let (a, b) = (value.double - 1, (max ?? value).double + 1)
        let (c, d) = (other.value.double, (other.max ?? other.value).double)
        return a <= d && c <= b
    }

    private static func text(_ number: Rational) -> String {
        guard number.denominator == 1 else { return number.decimalText }
        var text = ""
        for (index, digit) in String(number.numerator).reversed().enumerated() {
            if index > 0, index % 3 == 0, digit != "-" { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }
}
