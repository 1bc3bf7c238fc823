import Testing

@Suite("annals --help")
struct HelpTests {
    static let commands = [
        "build", "extract", "statements", "merge-extractions", "status", "check", "correct", "review", "list",
        "show",
        "neighbors", "path",
        "query",
        "export", "lint",
        "evaluate",
        "ontology",
    ]

    @Test("every command has a help with an example, on standard output", arguments: commands)
    func example(command: String) throws {
        let run = try AnnalsProgram.run([command, "--help"])
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.contains("\n  annals \(command) "))
    }

    @Test("the help of the program names every command")
    func overview() throws {
        let run = try AnnalsProgram.run(["--help"])
        #expect(run.status == 0)
        for command in Self.commands { #expect(run.output.contains("\n  \(command) ")) }
    }

    @Test("there are completions for bash, zsh and fish", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let run = try AnnalsProgram.run(["--generate-completion-script", shell])
        #expect(run.status == 0)
        #expect(run.output.contains("neighbors"))
    }
}
