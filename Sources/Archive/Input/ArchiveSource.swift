/// The articles of files, folders and standard input.
///
///     let source = ArchiveSource(paths: ["seeds"], folding: folding)
///     for input in source.inputs {
///         source.forEachArticle(of: input) { result in … }
///     }
///     report(source.listingErrors)
///
/// Making one lists the inputs and opens none. Reading is pure: inputs may go to several threads, and their results
/// be put back in the order of `inputs`, which is that of the bytes of their paths. No more than one document, or one
/// line of a file of JSON lines, is held in memory.
public struct ArchiveSource: Sendable {
    /// What to read, sorted, each document once.
    public let inputs: [ArchiveInput]
    /// What is wrong with the paths themselves: missing, unreadable, links that loop.
    public let listingErrors: [ArchiveError]
    public let reader: ArchiveReader

    public init(paths: [String], folding: Folding = Folding(), encoding: Encoding = .utf8) {
        self.init(InputListing(paths: paths), folding: folding, encoding: encoding)
    }

    public init(_ listing: InputListing, folding: Folding = Folding(), encoding: Encoding = .utf8) {
        inputs = listing.inputs
        listingErrors = listing.errors
        reader = ArchiveReader(folding: folding, encoding: encoding)
    }

    /// The articles of `input` in order, with what is wrong before the article that it concerns.
    ///
    /// An error whose `articleIsRead` is true stands beside its article; any other, in its place.
    public func articles(of input: ArchiveInput) -> [Result<Article, ArchiveError>] {
        var results: [Result<Article, ArchiveError>] = []
        forEachArticle(of: input) { results.append($0) }
        return results
    }

    /// Hands on the articles of `input` one by one, as they are read.
    public func forEachArticle(of input: ArchiveInput, _ body: (Result<Article, ArchiveError>) -> Void) {
        do throws(ArchiveError) {
            try reader.read(ByteStream.open(input.document).get(), document: input.document, body)
        } catch {
            body(.failure(error))
        }
    }
}
