import Testing

@Suite("Pipes and terminals")
struct StreamTests {
    private let folder = TemporaryFolder()

    /// `script` of util-linux, which runs a command on a terminal of its own.
    private static let hasScript =
        (try? AnnalsProgram.shell("script --version").output.contains("util-linux")) ?? false

    @Test("a reader that goes away ends the program quietly")
    func brokenPipe() throws {
        try SampleStore.writePlaces(20_000, to: folder)
        for format in ["table", "jsonl", "csv"] {
            let run = try AnnalsProgram.shell(
                "$annals list Place --format \(format) --graph '\(folder.path)' | head -n 1; echo ${PIPESTATUS[0]}"
            )
            #expect(run.errors.isEmpty)
            #expect(run.output.split(separator: "\n").count == 2)
            #expect(run.output.hasSuffix("\n0\n"))
        }
    }

    @Test("an output that takes nothing is a failed write")
    func fullDevice() throws {
        try SampleStore.write(to: folder)
        let run = try AnnalsProgram.shell("$annals list Person --graph '\(folder.path)' > /dev/full")
        #expect(run.status == 74)
        #expect(
            run.errors
                == "annals: standard output: no space left on the disk; free some, or write elsewhere\n"
        )
    }

    @Test("colours are for terminals, and not for those who refuse them", .enabled(if: Self.hasScript))
    func colours() throws {
        try SampleStore.write(to: folder)
        let show = "$annals show 陶鲁笳 --graph '\(folder.path)'"
        let terminal = "env -u NO_COLOR TERM=xterm"
        #expect(try !AnnalsProgram.shell(show).output.contains("\u{1B}"))
        #expect(
            try AnnalsProgram.shell("\(terminal) script -qec \"\(show)\" /dev/null").output.contains(
                "\u{1B}[1m"
            )
        )
        let refused = try AnnalsProgram.shell("\(terminal) NO_COLOR=1 script -qec \"\(show)\" /dev/null")
        #expect(!refused.output.contains("\u{1B}"))
        #expect(refused.output.contains("陶鲁笳"))
    }

    @Test(
        "a table on a terminal keeps to its width, and East Asian characters take two columns",
        .enabled(if: Self.hasScript)
    )
    func width() throws {
        try SampleStore.write(to: folder)
        let run = try AnnalsProgram.shell(
            "NO_COLOR=1 script -qec \"stty cols 60; $annals list Organ --graph '\(folder.path)'\" /dev/null"
        )
        let lines = run.output.split(whereSeparator: \.isNewline)
        #expect(lines.count == 3)
        for line in lines {
            let width = line.unicodeScalars.reduce(0) { $0 + (0x2E80...0xFFEF ~= $1.value ? 2 : 1) }
            #expect(width <= 60)
        }
    }

    @Test(
        "on a terminal a line tells articles a second, the time left and memory", .enabled(if: Self.hasScript)
    )
    func progressLine() throws {
        let run = try AnnalsProgram.shell(
            "script -qec '$annals extract seeds --threads 1' /dev/null < /dev/null")
        #expect(run.output.contains(#/reading \d of 5 articles, [0-9.]+ a second, \d+ s left, \d+ MB/#))
    }

    @Test("for programs lines of JSON tell now and then how far it is")
    func progressInLines() throws {
        let run = try AnnalsProgram.shell(
            "(cat seeds/000*; sleep 3) | $annals extract - --log-format json --log-every 1 --format jsonl > /dev/null"
        )
        #expect(run.errorLines.count >= 2)
        #expect(
            run.errorLines.first?.contains(#/"step":"reading","done":0,"total":1,"seconds":[0-9.]+,/#) == true
        )
        #expect(run.errorLines.last?.contains(#/"step":"done","done":1,"total":1,/#) == true)
    }

    @Test("for programs the last line of progress is JSON, also where there is no terminal")
    func progressAsJSON() throws {
        let run = try AnnalsProgram.run(["extract", "seeds", "--log-format", "json"])
        #expect(run.errorLines.count == 1)
        #expect(
            run.errors.contains(
                #/^\{"time":"[-0-9TZ:]+","step":"done","done":5,"total":5,"seconds":[0-9.]+,/#))
        #expect(run.errors.contains(#/"per_second":[0-9.]+,"seconds_left":0,"memory_bytes":\d+\}/#))
    }
}
