import Store

/// The mentions of some documents, in order of document, then offset.
///
/// They are kept compactly, and each record is made when it is asked for: in constant time but for a binary search of
/// the document.
public struct MentionList: RandomAccessCollection, Sendable {
    private let articles: [ArticleMentions]
    /// The number of the first mention of each article, and of what would follow the last.
    private let starts: [Int]

    /// Articles of one document come together, in the order given.
    init(_ unsorted: [ArticleMentions]) {
        var articles: [ArticleMentions] = []
        let sorted = unsorted.sorted { $0.document.utf8.lexicographicallyPrecedes($1.document.utf8) }
        for article in sorted where article.count > 0 {
            if let last = articles.last, last.document == article.document {
                articles[articles.count - 1].merge(article)
            } else {
                articles.append(article)
            }
        }
        self.articles = articles
        starts = articles.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { starts[starts.count - 1] }

    public subscript(position: Int) -> MentionRecord {
        var (low, high) = (0, articles.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= position { low = middle } else { high = middle - 1 }
        }
        return articles[low][position - starts[low]]
    }
}
