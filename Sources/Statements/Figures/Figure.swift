import Archive
import Dates
import Graph
import Ontology
import Quantities

/// A quantity of the text that tells something of a place, a body or a campaign, in one language.
struct Figure {
    enum Modality: String {
        case done, planned, claimed
    }

    var quantity: Quantity
    var sentence: Span
    var paragraph: Int
    var isHeading: Bool
    /// An index into `LinkedArticle.entities`; nil where the text does not tell whose figure it is.
    var subject: Int?
    var certainty: Certainty
    /// What the number says, as printed: 下放干部.
    var what: String
    var modality: Modality
    var date: DateRange?
    /// The figure that this one is a part of, as an index into the figures of its language.
    var whole: Int?
    /// What the arithmetic says of it.
    var check = ""

    /// Whether two figures are one: the same number of the same thing, perhaps in another measure.
    func agrees(with other: Figure, _ units: UnitTable) -> Bool {
        let (a, b) = (quantity, other.quantity)
        if let factor = Self.factor(from: b.unit, to: a.unit, units), factor != 1 {
            return Self.near(a.value.double, b.value.double * factor)
                && Self.near(a.max?.double ?? 0, (b.max?.double ?? 0) * factor)
        }
        if a.value == b.value, a.max == b.max { return true }
        return a.mayBe(b) || b.mayBe(a)
    }

    /// Measures of one kind by their factors; a half is fifty per cent.
    private static func factor(from unit: String, to other: String, _ units: UnitTable) -> Double? {
        if unit == "percent", other == "share" { return 0.01 }
        if unit == "share", other == "percent" { return 100 }
        return units.ratio(of: unit, to: other)
    }

    private static func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 0.01 * max(abs(a), abs(b)) }
}

extension Quantity {
    /// Whether a range may stand for the other number: 十几 for "more than a dozen".
    fileprivate func mayBe(_ other: Quantity) -> Bool {
        guard let max, other.max == nil, other.bound != .exact else { return false }
        return value <= other.value && other.value <= max
    }
}
