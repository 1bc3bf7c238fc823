import Ontology
import Tagging

/// The card of a model in Markdown: what it is, what it learnt from, how good it is, and what it cannot do.
public struct ModelCard {
    private let facts: TrainingFacts
    private let bytes: Int

    public init(_ result: TrainingRun.Result) {
        facts = result.facts
        bytes = result.model.count
    }

    public var markdown: String {
        ([introduction, data, method] + figures + [limits]).joined(separator: "\n\n") + "\n"
    }

    private var introduction: String {
        """
        # Model card: names in Chinese text

        A linear-chain sequence model over characters that finds people, places and organs in Chinese text. It was
        trained by `annals train`, is read by annals alone, and runs on one core without a network. \(bytes) bytes, \
        format \(facts.format)\(facts.date.map { ", made on \($0)" } ?? "").

        ```console
        $ \(facts.command)
        ```
        """
    }

    private var data: String {
        let types = Label.types.map(\.rawValue)
        let head = ["file", "sentences", "characters"] + types + ["FNV-1a"]
        let rows = facts.corpora.map { corpus in
            [corpus.file, "\(corpus.sentences)", "\(corpus.characters)"]
                + types.map { "\(corpus.names[$0, default: 0])" } + ["`\(corpus.digest)`"]
        }
        let text = facts.text.map { text in
            "\n\n\(text.words) common words fall into \(text.clusters) clusters, learnt from \(text.characters) characters "
                + "of plain text in \(text.files) files (FNV-1a `\(text.digest)`)."
        }
        let adaptation = facts.adaptation.map { adaptation in
            "\n\nAdapted to \(adaptation.articles) articles without labels: a first model and the rules labelled "
                + "\(adaptation.sentences) sentences, which were read in the first epochs beside the labelled ones."
        }
        return "## Data\n\n" + Self.table(head, rows) + (text ?? "") + (adaptation ?? "") + "\n\n"
            + (facts.note ?? "No terms of the data were given to `annals train` (`--note`).")
    }

    private var method: String {
        let options = facts.options
        let objective =
            switch options.objective {
            case .crf: "conditional random field (conditional likelihood)"
            case .perceptron: "structured perceptron"
            }
        return """
            ## Method

            Characters, pairs and triples of characters, kinds of characters, and the words of a shortest-path reading
            with the tables of the ontology, their kinds and clusters; thirteen labels (BIOES by type). Trained
            with AdaGrad; the greatest weights are kept, as Int16 in units of 1/256.


            """
                + Self.table(
                    ["option", "value"],
                    [
                        ["objective", objective], ["epochs", "\(options.epochs)"],
                        ["seed", "\(options.seed)"],
                        ["step (AdaGrad)", "\(options.step)"], ["dropout of features", "\(options.dropout)"],
                        ["shrinkage", "\(options.shrinkage)"],
                        ["least count of a feature", "\(options.minimumCount)"],
                        ["greatest size in bytes", "\(options.sizeLimit)"],
                    ])
    }

    private var figures: [String] {
        guard let development = facts.development else {
            return ["## Figures\n\nThe model was not measured; see `annals evaluate FILE.bio --model`."]
        }
        let rows = development.scores.map { row in
            [
                row.type, "\(row.gold)", Self.percent(row.precision), Self.percent(row.recall),
                Self.percent(row.f1),
                row.f1Low.flatMap { low in
                    row.f1High.map { "\(Self.percent(low)) to \(Self.percent($0))" }
                } ?? "",
            ]
        }
        return [
            """
            ## Figures

            On \(development.sentences) sentences that it was not trained on (\(development.source)); a name counts \
            when its span and type are both right. The interval holds 95 % of the bootstrap's resamples of sentences.


            """ + Self.table(["type", "names", "precision", "recall", "F1", "95 %"], rows)
        ]
    }

    private var limits: String {
        let missing = facts.missingTypes.map(\.rawValue).joined(separator: ", ")
        return """
            ## Limits

            - The figures hold for text like that above. Text of another time, kind or convention is read worse:
              measure it with `annals evaluate`.
            - It reads each sentence by itself; names in Latin letters and in English text are not its business.
            - It finds names and their types, not who is meant.
            """
                + (missing.isEmpty
                    ? "" : "\n- The data has no name of type \(missing), so it never finds one.")
    }

    private static func table(_ head: [String], _ rows: [[String]]) -> String {
        ([head, head.map { _ in "---" }] + rows)
            .map { cells in
                "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
            }
            .joined(separator: "\n")
    }

    /// 0.9283 as 92.83.
    private static func percent(_ share: Double) -> String {
        let hundredths = Int((share * 10_000).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
