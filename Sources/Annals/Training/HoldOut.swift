import Tagging

/// Keeps a part of a corpus for measuring, in blocks, so that neighbouring sentences of one article are mostly on one
/// side.
struct HoldOut {
    /// Sentences of a block; fewer in a corpus that would have no block to hold out.
    private static let blockSize = 500
    let percent: Int

    func split(_ corpus: LabelledCorpus) -> (training: LabelledCorpus, development: LabelledCorpus) {
        let size = min(Self.blockSize, max(1, corpus.count * percent / 100))
        var (training, development) = (LabelledCorpus(), LabelledCorpus())
        for sentence in 0..<corpus.count {
            let range = corpus.range(sentence)
            let (scalars, labels) = (corpus.scalars[range], corpus.labels[range])
            if isHeldOut(sentence / size), !labels.contains(.unknown) {
                development.append(scalars, labels)
            } else {
                training.append(scalars, labels)
            }
        }
        return (training, development)
    }

    /// Evenly: of ten percent, the last of each ten blocks.
    private func isHeldOut(_ block: Int) -> Bool { (block + 1) * percent / 100 > block * percent / 100 }
}
