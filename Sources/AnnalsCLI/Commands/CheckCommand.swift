import Annals
import ArgumentParser

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Verify what a build keeps: the file, what each article gave, the graph.",
        discussion: """
            Says what is wrong, one line each, and ends with 65; ends with 0 where all is well.

              annals check
              annals check --graph 1957-58
            """
    )

    @OptionGroup var store: StoreOptions

    func run() throws {
        let check = try StoreCheck(store.path)
        for problem in check.problems { Terminal.say("\(store.path): \(problem)") }
        if check.problems.isEmpty {
            try StandardOutput.print("\(store.path): \(check.articles) articles and their graph are whole\n")
        } else {
            Status.rejectedInput.end()
        }
    }
}
