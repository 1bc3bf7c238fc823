import Ontology

/// Fits the parts of a pattern to a sentence, from the head on, each at the first place where it fits.
///
/// Nothing is tried again further on: a match costs at most the sum of the gaps' limits.
struct PatternMatcher {
    let text: PatternText
    /// Words that no gap passes over.
    let stops: WordSet
    /// Words between the names of a list.
    let joins: WordSet

    /// Binds the names and texts of `parts` from `match.end` on; false where a part does not fit.
    func fit(_ parts: ArraySlice<Pattern.Part>, _ match: inout PatternMatch) -> Bool {
        var parts = parts
        while let part = parts.popFirst() {
            switch part {
            case .gap(let limit, let crossesCommas):
                guard let next = parts.popFirst() else { return true }
                guard seek(next, limit, crossesCommas, passesStops: false, &match) else {
                    if case .optional = next { continue }
                    return false
                }
            case .text(let role, let limit):
                guard let next = parts.popFirst() else { return false }
                let start = text.skippingBlanks(from: match.end)
                guard let place = place(of: next, limit, &match) else { return false }
                if place > start { match.bind(role, to: start..<place) }
            default:
                guard fits(part, at: text.skippingBlanks(from: match.end), &match) else { return false }
            }
        }
        return true
    }

    /// Goes on to the first place where `part` fits.
    private func seek(
        _ part: Pattern.Part, _ limit: Int, _ crossesCommas: Bool, passesStops: Bool,
        _ match: inout PatternMatch
    ) -> Bool {
        var position = text.skippingBlanks(from: match.end)
        for _ in 0...limit {
            if case .optional(let inner) = part {
                if fitsAll(inner, at: position, &match) { return true }
            } else if fits(part, at: position, &match) {
                return true
            }
            guard position < text.range.upperBound else { return false }
            if text.name(at: position) == nil {
                if text.ends(crossesCommas, at: position) { return false }
                if !passesStops, stops.end(in: text, at: position) != nil { return false }
            }
            position = text.next(after: position)
        }
        return false
    }

    /// Fits `part` at the first place and gives where it starts.
    private func place(of part: Pattern.Part, _ limit: Int, _ match: inout PatternMatch) -> Int? {
        var position = text.skippingBlanks(from: match.end)
        for _ in 0...limit {
            if fits(part, at: position, &match) { return position }
            guard position < text.range.upperBound,
                text.name(at: position) != nil
                    || !text.ends(false, at: position)
            else { return nil }
            position = text.next(after: position)
        }
        return nil
    }

    private func fits(_ part: Pattern.Part, at position: Int, _ match: inout PatternMatch) -> Bool {
        switch part {
        case .words(let words):
            guard text.name(at: position) == nil, let end = words.end(in: text, at: position) else {
                return false
            }
            match.end = end
            return true
        case .not(let words):
            return text.name(at: position) != nil || words.end(in: text, at: position) == nil
        case .slot(let slot): return fits(slot, at: position, &match)
        case .optional(let inner):
            _ = fitsAll(inner, at: position, &match)
            return true
        case .clauseEnd:
            return position >= text.range.upperBound
                || text.name(at: position) == nil && text.ends(false, at: position)
        case .gap, .text: return true
        }
    }

    private func fitsAll(_ parts: [Pattern.Part], at position: Int, _ match: inout PatternMatch) -> Bool {
        let (end, names, texts) = (match.end, match.names.count, match.texts.count)
        match.end = position
        if fit(parts[...], &match) { return true }
        match.end = end
        match.keep(names: names, texts: texts)
        return false
    }

    private func fits(_ slot: Pattern.Slot, at position: Int, _ match: inout PatternMatch) -> Bool {
        guard let first = text.name(startingAt: position) else { return false }
        let name = lastOfChain(first)
        guard slot.types.contains(text.names[name].type) else { return false }
        return bind(slot, from: name, &match)
    }

    /// Binds a name and, where the slot is a list, those joined to it. False, and nothing bound, for subjects that only
    /// begin the names of bodies: 上海、锦州和|北京铁路管理局.
    @discardableResult
    func bind(_ slot: Pattern.Slot, from name: Int, _ match: inout PatternMatch) -> Bool {
        let (end, names, texts) = (match.end, match.names.count, match.texts.count)
        match.bind(slot.role, to: name)
        match.end = text.names[name].end
        guard slot.isList else { return true }
        var last = name
        while let next = joined(to: last, slot.types) {
            if isElided(last, before: next) {
                // 到|重庆|与国民党谈判: where somebody goes the list ends.
                guard slot.role == .subject else { break }
                match.end = end
                match.keep(names: names, texts: texts)
                return false
            }
            match.bind(slot.role, to: next)
            match.end = text.names[next].end
            last = next
        }
        return true
    }

    /// Whether a bare place stands in a list before a body.
    private func isElided(_ name: Int, before next: Int) -> Bool {
        text.language == .chinese && text.names[name].type == .place && text.names[next].type == .organ
            && !PatternText.isPlaceClass(text.scalars[text.names[name].end - 1])
    }

    /// 河北省|石家庄市 is one place: the last of places that stand side by side.
    private func lastOfChain(_ name: Int) -> Int {
        var last = name
        while text.language == .chinese, last + 1 < text.names.count, text.names[last].type == .place,
            text.names[last + 1].start == text.names[last].end, text.names[last + 1].type == .place
        {
            last += 1
        }
        return last
    }

    /// The next name of a list: after titles, a join, and the titles and bodies that lead to the name.
    private func joined(to name: Int, _ types: [EntityType]) -> Int? {
        var position = passingTitles(from: text.names[name].end)
        guard position < text.range.upperBound, let end = joins.end(in: text, at: position) else {
            return nil
        }
        position = text.skippingBlanks(from: end)
        for _ in 0..<Self.mostBetween {
            guard position < text.range.upperBound else { return nil }
            if let found = text.name(startingAt: position) {
                let last = lastOfChain(found)
                if types.contains(text.names[last].type) { return last }
                position = text.skippingBlanks(from: text.names[last].end)
            } else if let end = text.titleEnd(at: position) {
                position = text.skippingBlanks(from: end)
            } else {
                if text.ends(false, at: position) || stops.end(in: text, at: position) != nil { return nil }
                position = text.next(after: position)
            }
        }
        return nil
    }

    private static let mostBetween = 10

    private func passingTitles(from position: Int) -> Int {
        var position = text.skippingBlanks(from: position)
        while position < text.range.upperBound, let end = text.titleEnd(at: position) {
            position = text.skippingBlanks(from: end)
        }
        return position
    }
}
