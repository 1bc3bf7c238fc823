import ArgumentParser

/// The command `annals`: the root of all others.
struct AnnalsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annals",
        abstract: "A knowledge graph of a newspaper archive in which every edge shows its sentence.",
        discussion: """
            Reads articles in Chinese, in English, or in both, finds the people, organs, places and campaigns in \
            them, and links them into one graph. Build it once, then ask:

              annals build seeds
              annals show 陶鲁笳
              annals path "Tao Lujia" 太原
              annals query 'MATCH (p:Person)-[h:HOLDS_OFFICE]->(o) RETURN p.name, h.office_zh, o.name'
              annals export --format graphml -o graph.graphml

            Names are found in Chinese, pinyin or English. Exit codes: 0 all well; 1 no answer; 64 usage; 65 some \
            input was rejected, the rest was done; 66 an input is missing; 70 a fault of the program; 74 a write \
            failed, the old file is whole.
            """,
        version: Version.current,
        groupedSubcommands: [
            CommandGroup(
                name: "Building",
                subcommands: [
                    BuildCommand.self, ExtractCommand.self, StatementsCommand.self,
                    MergeExtractionsCommand.self, StatusCommand.self,
                ]
            ),
            CommandGroup(
                name: "Asking",
                subcommands: [
                    ListCommand.self, ShowCommand.self, NeighborsCommand.self, PathCommand.self,
                    OfficesCommand.self, TimelineCommand.self, ExplainCommand.self,
                    QueryCommand.self,
                ]
            ),
            CommandGroup(
                name: "Checking and correcting",
                subcommands: [
                    ReviewCommand.self, CorrectCommand.self, CheckTranslationCommand.self, CheckCommand.self,
                ]),
            CommandGroup(name: "Exchanging", subcommands: [ExportCommand.self, LintCommand.self]),
            CommandGroup(
                name: "Measuring and training", subcommands: [EvaluateCommand.self, TrainCommand.self]),
            CommandGroup(name: "Vocabulary", subcommands: [OntologyCommand.self]),
        ]
    )
}

/// The version of the program, as in CHANGELOG.md.
enum Version {
    static let current = "0.1.0"
}
