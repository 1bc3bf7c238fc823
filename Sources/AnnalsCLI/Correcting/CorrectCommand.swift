import ArgumentParser

/// Writes corrections to the ledger.
struct CorrectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Correct the graph for good: two things are one, a name is wrong, a statement is not so.",
        discussion: """
            Corrections are lines of a text file, corrections.tsv beside the folder of the graph, with author, date and \
            reason; every build applies them. Keep the file under version control; lines may be edited, removed, and \
            commented (#). `annals review` shows what is most worth a look.

              annals correct merge person:wang-ming-2 王明 --why "the same delegate, see both lists"
              annals correct split 李志强 --article article:1957-12-13_a --why "this one is a miner"
              annals correct rename 陶鲁笳 --en "Tao Lujia" --why "as in the official biography"
              annals correct reject statement:1jx3cf3tqb9ra --why "he spoke of someone else"

            The columns: action, target, value, author, date, reason. A correction that contradicts an earlier one is \
            refused; one whose target is gone is reported by the build, and waits.
            """,
        subcommands: [
            CorrectMerge.self, CorrectSplit.self, CorrectRetype.self, CorrectRename.self, CorrectAlias.self,
            CorrectReject.self, CorrectConfirm.self,
        ]
    )
}
