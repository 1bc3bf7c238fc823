import Archive
import Ontology

extension Article {
    /// The article with its sentences paired by what they name too, now that it is known.
    public func pairingSentences(by linked: LinkedArticle) -> Article {
        let starts = linked.mentions.map(\.mention.span.start)
        return pairingSentences { sentence in
            var (low, high) = (0, starts.count)
            while low < high {
                let middle = (low + high) / 2
                if starts[middle] < sentence.start { low = middle + 1 } else { high = middle }
            }
            return linked.mentions[low...].prefix { $0.mention.span.start < sentence.end }.map(\.entity)
        }
    }
}
