import Archive
import Translation

extension Pipeline {
    /// Reads all inputs below `paths` and holds their English against their Chinese: one check an article, in
    /// order of document.
    public func translationChecks(
        paths: [String], encoding: Encoding = .utf8, threads: Int,
        progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async -> (checks: [ArticleCheck], rejected: [ArchiveError]) {
        let checker = TranslationChecker(lexicon: lexicon)
        let (checks, rejected) = await read(paths, encoding, threads, progress) { [reader] article in
            checker.check(article, reader.linked(article))
        }
        return (checks.sorted { $0.document.utf8.lexicographicallyPrecedes($1.document.utf8) }, rejected)
    }
}
