import Annals
import ArgumentParser
import Exchange

struct OntologyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ontology",
        abstract: "Work on the vocabulary.",
        discussion: """
              annals ontology write
            """,
        subcommands: [Write.self]
    )

    struct Write: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Write what others read of the vocabulary: OWL, SHACL shapes, JSON-LD context, GraphML keys.",
            discussion: """
                They are made from nodes.tsv, relations.tsv and the other tables of the ontology, and written beside \
                them.

                  annals ontology write
                  annals ontology write --ontology my-ontology -o /tmp/vocabulary
                """
        )

        @Option(
            name: [.short, .long],
            help: ArgumentHelp("The folder to write to, instead of the ontology's own.", valueName: "dir"),
            completion: .directory
        )
        var output: String?

        @OptionGroup var ontology: OntologyOptions

        func run() throws {
            let files = VocabularyWriter.files(from: try ontology.vocabulary())
            let folder = try output ?? ontology.directory
            try ReplacedFiles(in: folder).write(files)
            try StandardOutput.print(
                "wrote \(files.map { "\(folder)/\($0.name)" }.joined(separator: ", "))\n"
            )
        }
    }
}
