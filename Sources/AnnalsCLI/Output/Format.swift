import ArgumentParser

/// How a command prints its rows.
enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json, jsonl, csv, tsv
}

/// The option `--format` of every command that prints rows.
struct FormatOptions: ParsableArguments {
    @Option(help: "How to print: a table to read, or json, jsonl, csv, tsv for programs.")
    var format: Format = .table
}
