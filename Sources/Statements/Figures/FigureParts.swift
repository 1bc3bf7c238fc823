import Archive
import Ontology
import Quantities

/// Finds which figures of a sentence are parts of others, and does their sums.
///
/// 下放干部二万九千名，其中处长三百名; 五千名干部中，有负责干部三百名; 一百零四万条意见，整改了六十四万多条，占总数的62.1％.
struct FigureParts {
    let words: FigureWords
    let units: UnitTable
    let text: [UInt32]

    /// Sets `whole` and `check` of the figures from `first` on, which are those of one sentence.
    func settle(_ figures: inout [Figure], from first: Int) {
        guard figures.count - first > 1 else { return }
        var whole: Int?
        for index in (first + 1)..<figures.count {
            let language = figures[index].quantity.language
            let gap = text[
                figures[index - 1].quantity.span
                    .end..<Swift.max(
                        figures[index - 1].quantity.span.end, figures[index].quantity.span.start)]
            if words.namesPart(gap, language) || saysAmong(gap, language) { whole = index - 1 }
            let clause = FigureClauses.start(
                before: figures[index].quantity.span.start, in: text, limit: figures[index].sentence.start,
                language)
            let lead = text[clause..<figures[index].quantity.span.start]
            if isShare(figures[index]), words.namesShare(lead, language) {
                settleShare(index, first, &figures)
            } else if let total = whole, isPart(figures[index], of: figures[total]) {
                figures[index].whole = total
            }
            // 其中处长三百名 are of whom all are.
            if figures[index].subject == nil, let total = figures[index].whole {
                figures[index].subject = figures[total].subject
            }
        }
        checkSums(&figures, from: first)
    }

    /// 五千多名干部|中，有.
    private func saysAmong(_ gap: ArraySlice<UInt32>, _ language: Language) -> Bool {
        language == .chinese && gap.first == 0x4E2D  // 中
    }

    private func isShare(_ figure: Figure) -> Bool { units.kind(of: figure.quantity.unit) == "share" }

    private func isPart(_ part: Figure, of whole: Figure) -> Bool {
        let (a, b) = (units.kind(of: part.quantity.unit), units.kind(of: whole.quantity.unit))
        if a == "share" { return true }
        return a == b && part.quantity.value < whole.quantity.value
    }

    // MARK: Percentages

    /// A share is of the greatest figure before it; where there are two of one unit, the lesser is what it measures.
    private func settleShare(_ index: Int, _ first: Int, _ figures: inout [Figure]) {
        let counted = (first..<index).filter { !isShare(figures[$0]) }
        guard let last = counted.last else { return }
        let same = counted.filter { figures[$0].quantity.unit == figures[last].quantity.unit }
        guard let whole = same.max(by: { figures[$0].quantity.value < figures[$1].quantity.value }) else {
            return
        }
        figures[index].whole = whole
        guard whole != last else { return }
        figures[last].whole = whole
        figures[index].check = percentCheck(
            figures[index].quantity, figures[last].quantity, figures[whole].quantity)
    }

    private func percentCheck(_ share: Quantity, _ part: Quantity, _ whole: Quantity) -> String {
        let rate = share.unit == "percent" ? share.value.double / 100 : share.value.double
        guard whole.bound == .exact || whole.bound == .about, share.max == nil, part.max == nil else {
            return ""
        }
        let expected = rate * whole.value.double
        let stated = part.value.double
        let agrees =
            switch part.bound {
            case .atLeast: expected >= stated * 0.995 && expected <= stated * 1.25
            case .atMost: expected <= stated * 1.005 && expected >= stated * 0.75
            case .exact, .about, .range: abs(expected - stated) <= 0.01 * whole.value.double
            }
        let name = share.unit == "percent" ? "\(share.value.decimalText) %" : share.value.decimalText
        return "\(name) of \(whole.value.decimalText) is \(Self.rounded(expected)); the text says "
            + "\(Self.words(part.bound))\(part.value.decimalText): \(agrees ? "agrees" : "disagrees")"
    }

    // MARK: Sums

    /// The parts of a whole against it, on the whole's figure.
    private func checkSums(_ figures: inout [Figure], from first: Int) {
        for total in first..<figures.count where !isShare(figures[total]) {
            let unit = units.kind(of: figures[total].quantity.unit)
            let parts = figures[first...].filter {
                $0.whole == total && units.kind(of: $0.quantity.unit) == unit && $0.quantity.max == nil
            }
            guard parts.count > 1, figures[total].quantity.max == nil,
                let sum = parts.reduce(Rational?.some(Rational(0)), { $0?.adding($1.quantity.value) })
            else { continue }
            let terms = parts.map(\.quantity.value.decimalText).joined(separator: " + ")
            let whole = figures[total].quantity
            let isTooMuch = sum > whole.value && whole.bound != .atLeast
            figures[total].check =
                "\(terms) = \(sum.decimalText) of \(whole.value.decimalText)"
                + (isTooMuch ? ": the parts exceed the whole" : "")
        }
    }

    private static func rounded(_ number: Double) -> String {
        guard number.magnitude < 1e15 else { return "beyond counting" }
        return number == number.rounded() || number.magnitude >= 1000
            ? String(Int(number.rounded())) : String(Double(Int(number * 100)) / 100)
    }

    private static func words(_ bound: Quantity.Bound) -> String {
        switch bound {
        case .exact, .range: ""
        case .atLeast: "at least "
        case .atMost: "at most "
        case .about: "about "
        }
    }
}
