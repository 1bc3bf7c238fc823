import Foundation
import Testing

@Suite("annals query on a terminal")
struct QueryShellTests {
    private let folder = TemporaryFolder()

    /// `script` of util-linux, which runs a command on a terminal of its own.
    private static let hasScript =
        (try? AnnalsProgram.shell("script --version").output.contains("util-linux")) ?? false

    init() throws { try SampleStore.write(to: folder) }

    /// What the terminal shows after these keys, without what steers it.
    private func screen(after keys: String) throws -> String {
        let file = try folder.write("keys", keys)
        let run = try AnnalsProgram.shell(
            "(sleep 1; cat '\(file)'; sleep 1) | TERM=dumb XDG_STATE_HOME='\(folder.path)' "
                + "script -qec \"'$annals' query --graph '\(folder.path)'\" /dev/null"
        )
        return run.output.replacingOccurrences(
            of: "\u{1B}\\[[0-9;]*[A-Za-z]", with: "", options: .regularExpression
        )
        .replacingOccurrences(of: "\r", with: "")
    }

    @Test("queries are answered, mistakes told of, and commands obeyed", .enabled(if: hasScript))
    func session() throws {
        let text = try screen(
            after:
                "MATCH (p:Person)\rRETURN count(*) AS n;\rRETURN 1 +;\r:param x=7\rRETURN $x;\r:schema\r:nonsense\r:quit\r"
        )
        #expect(text.contains("\nn\n4\n1 row, "))
        #expect(text.contains("annals: 1:11: SyntaxError"))
        #expect(text.contains("\n$x\n 7\n"))
        #expect(
            text.contains(
                "HOLDS_OFFICE (2) Person -> Organ: date, date_latest, date_role, office_en, office_zh"))
        #expect(text.contains("there is no command :nonsense"))
    }

    @Test(
        "Tab completes labels, relations, properties and names; lines can be edited", .enabled(if: hasScript))
    func editing() throws {
        let text = try screen(
            after:
                "MATCH (p:Per\t {name_en: 'Tao L\t})-[:HOLDS\t]->() RETURN p.name_z\t;\rX\u{1}RETURN \u{5}\u{7F}5;\r\u{4}"
        )
        #expect(text.contains("\np.name_zh\n陶鲁笳\n"))
        #expect(text.contains("\n5\n5\n"))
    }

    @Test("lines are remembered from one session to the next", .enabled(if: hasScript))
    func history() throws {
        _ = try screen(after: "RETURN 1 + 1 AS two;\r:quit\r")
        #expect(try screen(after: "\u{1B}[A\u{1B}[A\r:quit\r").contains("\ntwo\n  2\n"))
    }
}
