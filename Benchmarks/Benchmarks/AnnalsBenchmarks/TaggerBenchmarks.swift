import Archive
import Benchmark
import Foundation
import Ontology
import Tagging

/// The tagger alone, on one thread: from the UTF-8 bytes of articles to the spans of names.
///
/// Reading the form of a file (head, paragraphs, sentences) is timed too, since that is how UTF-8 becomes characters; the
/// rules, the joining and the linking are not.
func addTaggerBenchmarks(checkout: String) {
    for text in [ArticleFolder.seeds(checkout), .corpus(checkout)].compactMap({ $0 }) {
        Benchmark(
            "Tagger: \(text.name), one thread",
            configuration: .init(metrics: [.wallClock, .speed], maxDuration: .seconds(6))
        ) { benchmark in
            let lexicon = try Lexicon(directory: checkout + "/ontology")
            let model = try TaggerModel(path: checkout + "/ontology/tagger/annals.tagger")
            let tagger = Tagger(model: model, lexicon: lexicon)
            let reader = ArchiveReader(folding: Folding(simplified: lexicon.simplified))
            let files = text.files()
            let start = ContinuousClock.now
            benchmark.startMeasurement()
            var spans = 0
            for file in files {
                for case .success(let article) in reader.articles(in: file, document: "article") {
                    guard let chinese = article.part(.chinese) else { continue }
                    for paragraph in chinese.paragraphs {
                        spans += tagger.spans(in: article.text.folded, paragraph.span.range).count
                    }
                }
            }
            blackHole(spans)
            benchmark.stopMeasurement()
            benchmark.measurement(.speed, text.kilobytes(in: ContinuousClock.now - start))
        }
    }
}
