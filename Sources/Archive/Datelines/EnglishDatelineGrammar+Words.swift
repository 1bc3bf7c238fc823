/// The words of the grammar, as found in translations.
extension EnglishDatelineGrammar {
    static let brackets = ["(": ")", "[": "]", "【": "】", "〔": "〕"]
    static let terminators: Set<String> = ["--", "—", ":", "–", "-"]
    static let leads = phrases(
        """
        according to; according to a report from; according to a report by; according to a dispatch from; according to the; \
        according to news from; reported by; reported by the; report by; report from; report of; by; from; from the; a report from; \
        dispatch from; dispatch by; a dispatch from; news from; special dispatch from; special report from; \
        special dispatch by; special report by; written by; as reported by
        """
    )
    static let ownNames = phrases(
        """
        our newspaper; our paper; this newspaper; this paper; our correspondent; our correspondents; our reporter; our reporters; \
        our own correspondent; our staff reporter; our own reporter; our special correspondent; our staff correspondent; \
        our special reporter; this newspaper correspondent
        """
    )
    static let agencyNames = phrases(
        """
        xinhua news agency; xinhua; xinhua news; xinhua agency; the xinhua news agency; \
        new china news agency; the new china news agency; ncna; tass; tass news agency; people 's daily; \
        china news service; reuters
        """
    )
    static let markWords: Set<String> = [
        "dispatch", "dispatches", "report", "reports", "reported", "reporting", "news", "telegram",
        "telegraph", "cable", "wire",
        "message", "bulletin", "special", "correspondent", "correspondents", "reporter", "reporters", "'s",
        "comprehensive",
        "telephone", "electric", "telegraphic", "newsletter", "feature",
    ]
    static let reporterWords: Set<String> = [
        "correspondent", "correspondents", "reporter", "reporters", "by",
    ]
    static let connectors: Set<String> = [
        "on", "of", "dated", "in", "from", "by", "the", "a", "and", "at", "for",
    ]
    static let firstWords: Set<String> = [
        "the", "a", "an", "in", "on", "at", "since", "after", "before", "more", "according", "with",
        "recently", "this", "these",
        "all", "many", "some", "as", "by", "to", "from", "under", "during", "over", "today", "yesterday",
        "various", "when", "while",
        "and", "for", "following", "at", "our", "their", "its", "his", "based", "currently", "now", "every",
        "each", "it", "they",
    ]
    static let months: [String: Int] = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9,
        "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6,
        "jul": 7, "aug": 8,
        "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
    ]

    static func phrases(_ list: String) -> [[String]] {
        list.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
    }
}
