import Archive
import Tagging

/// What to train a tagger's model on, and how: what `annals train` was asked.
///
///     var plan = TrainingPlan(corpora: ["msra-train.bio"])
///     plan.holdOut = 10
///     let result = try TrainingRun(plan, lexicon: lexicon).train { event in … }
public struct TrainingPlan: Sendable {
    /// BIO files; `?` is a label that nobody knows.
    public var corpora: [String]
    /// Files of Annals' own gold, and the articles that they speak of.
    public var gold: [String] = []
    public var articles: [String] = []
    /// Files and folders of plain text from which word clusters are learnt.
    public var raw: [String] = []
    /// Most characters of `raw` that are read.
    public var rawLimit = 8_000_000
    /// Files and folders of articles that a first model and the rules label, for a second model.
    public var adaptation: [String] = []
    public var encoding = Encoding.utf8
    /// A BIO file that the model is measured with.
    public var development: String?
    /// Or the percentage of the sentences of each BIO file that are kept for measuring.
    public var holdOut: Int?
    public var options = TrainingOptions()
    /// Terms of the data and whatever else the model's description should say.
    public var note: String?
    /// The day, to be told in the description: not read from a clock, so that the same input gives the same bytes.
    public var date: String?

    public init(corpora: [String] = []) { self.corpora = corpora }
}
