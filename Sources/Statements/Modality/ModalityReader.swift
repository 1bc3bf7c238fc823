import Ontology
import Patterns

/// Tells how a clause speaks of its deed: as done, planned, ordered, only said by somebody, or denied.
///
/// 将前往上海 is planned, 要求各县派出干部 ordered, 没有参加 denied; 据说 makes it a claim. The words stand in
/// `ontology/patterns/words.tsv` under `modality-…`, before the verb in its clause.
struct ModalityReader: Sendable {
    enum Modality: String, CaseIterable {
        case denied, planned, ordered, claimed, done
    }

    private let lists: [Language: [(Modality, WordList)]]
    private let words: ChineseWords

    init(book: PatternBook, words: ChineseWords) {
        self.words = words
        func lists(_ ending: String) -> [(Modality, WordList)] {
            Modality.allCases.filter { $0 != .done }.map {
                ($0, WordList(book.words("modality-\($0.rawValue)\(ending)")))
            }
        }
        self.lists = [.chinese: lists(""), .english: lists("-en")]
    }

    /// What the words of `stretch`, which ends with the verb, say of it. A name in between ends their reach where
    /// they stand right before it: 将|周恩来|… is another 将.
    func modality(in stretch: Range<Int>, _ text: PatternText) -> Modality {
        var found = Modality.done
        var position = stretch.lowerBound
        while position < stretch.upperBound {
            if let name = text.name(at: position) {
                position = text.names[name].end
                continue
            }
            guard let (modality, end) = marker(at: position, stretch.upperBound, text) else {
                position = text.next(after: position)
                continue
            }
            if text.name(startingAt: end) == nil || end - position > 1 { found = min(found, modality) }
            position = max(end, position + 1)
        }
        return found
    }

    private func marker(at position: Int, _ limit: Int, _ text: PatternText) -> (Modality, Int)? {
        for (modality, list) in lists[text.language, default: []] {
            guard let end = list.end(in: text.scalars, at: position, limit: limit) else { continue }
            switch text.language {
            case .chinese where words.isPart(position..<end, of: text.range, text.scalars): continue
            case .english where !isWhole(position, end, text): continue
            default: return (modality, end)
            }
        }
        return nil
    }

    private func isWhole(_ start: Int, _ end: Int, _ text: PatternText) -> Bool {
        (start == text.range.lowerBound || !PatternText.isLetter(text.scalars[start - 1]))
            && (end >= text.range.upperBound || !PatternText.isLetter(text.scalars[end]))
    }
}

extension ModalityReader.Modality: Comparable {
    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    static func < (left: Self, right: Self) -> Bool { left.order < right.order }
}
