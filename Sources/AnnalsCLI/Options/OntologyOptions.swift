import ArgumentParser
import Exchange
import Ontology
import Patterns

/// The option `--ontology` of every command that needs the ontology.
struct OntologyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The ontology to use instead of the one that comes with annals.",
            valueName: "dir"
        ),
        completion: .directory
    )
    var ontology: String?

    var directory: String {
        get throws { try OntologyLocation(option: ontology).find() }
    }

    /// The node types and relations, with what others call them.
    func vocabulary() throws -> Vocabulary { try Vocabulary(directory: directory) }

    /// Everything that extraction and linking look up.
    func lexicon() throws -> Lexicon { try Lexicon(directory: directory) }

    /// How sentences say relations.
    func patterns() throws -> PatternBook { try PatternBook(directory: directory) }
}
