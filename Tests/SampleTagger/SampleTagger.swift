import Foundation
import Ontology
import Tagging

/// A tagger that was trained on a few made-up sentences, for tests of what is joined with it: it needs no file, and
/// takes a second to make.
///
///     let extractor = ChineseExtractor(lexicon: SampleTagger.lexicon, tagger: SampleTagger.tagger)
///
/// It knows who goes to a place and whose office holds a meeting, whatever their names; and that of a surname with its
/// title the surname alone is marked, as in the sets that models are trained on.
public enum SampleTagger {
    /// The ontology of the checkout.
    public static let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("ontology").path

    public static let lexicon: Lexicon = {
        do { return try Lexicon(directory: directory) } catch {
            fatalError("the tables of ontology/ cannot be read: \(error)")
        }
    }()

    public static let tagger = Tagger(model: model, lexicon: lexicon)

    private static let model: TaggerModel = {
        do {
            var options = TrainingOptions()
            options.epochs = 8
            options.minimumCount = 1
            var training = try ModelTraining([sentences], lexicon: lexicon, options: options)
            while !training.isFinished { training.runEpoch() }
            return try TaggerModel(bytes: training.model(description: "{}"))
        } catch {
            fatalError("no sample tagger: \(error)")
        }
    }()

    /// 昨天[王春林]到[青石县]去，[青石县农业局]开会。[毛]主席讲话。
    private static let sentences: LabelledCorpus = {
        let (places, kinds) = (["青", "白", "红", "长", "平"], ["石", "河", "山", "岭"])
        let (surnames, first, last) = (["王", "李", "陈", "刘"], ["春", "玉", "国"], ["林", "兰", "华"])
        var corpus = LabelledCorpus()
        for index in 0..<180 {
            let place = places[index % 5] + kinds[index / 5 % 4] + "县"
            let person = surnames[index % 4] + first[index / 4 % 3] + last[index / 12 % 3]
            append(
                [
                    (["昨天", "今天", ""][index % 3], nil), (person, .person), ("到", nil), (place, .place),
                    ("去，", nil), (place + ["农业局", "人民委员会"][index % 2], .organ), ("开会。", nil),
                ], to: &corpus)
            append([((surnames + ["毛"])[index % 5], .person), ("主席讲话，大家鼓掌。", nil)], to: &corpus)
            append([("工人们昨天到工地去，", nil), (["大家", "他们"][index % 2], nil), ("开会。", nil)], to: &corpus)
        }
        return corpus
    }()

    private static func append(_ parts: [(String, EntityType?)], to corpus: inout LabelledCorpus) {
        var text: [UInt32] = []
        var spans: [TaggedSpan] = []
        for (part, type) in parts {
            let start = text.count
            text += part.unicodeScalars.map(\.value)
            if let type { spans.append(TaggedSpan(start: start, end: text.count, type: type)) }
        }
        corpus.append(text, Label.labels(spans, count: text.count))
    }
}
