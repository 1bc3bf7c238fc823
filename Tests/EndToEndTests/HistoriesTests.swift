import Foundation
import Testing

/// Small articles, built without the tagger, and what is asked of them.
@Suite("annals offices, timeline, explain")
struct HistoriesTests {
    private let folder = TemporaryFolder()

    /// Writes one article a date and builds the graph of all.
    private func build(_ articles: [(date: String, text: String)]) throws {
        for (index, article) in articles.enumerated() {
            try folder.write(
                "in/\(article.date)_\(index).txt",
                "### 题目\n\n\(article.date)\n第1版()\n专栏：\n\n    \(article.text)\n")
        }
        let run = try AnnalsProgram.run(
            ["build", "--no-tagger", "-o", "\(folder.path)/out", "\(folder.path)/in"])
        #expect(run.status == 0, "\(run.errors)")
    }

    private func ask(_ arguments: String...) throws -> AnnalsProgram.Run {
        try AnnalsProgram.run(arguments + ["--graph", "\(folder.path)/out"])
    }

    /// The cells of some columns of a CSV answer without quoted cells, a row each.
    private func cells(_ run: AnnalsProgram.Run, _ columns: String...) -> [[String]] {
        let lines = run.output.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        guard let header = lines.first else { return [] }
        let wanted = columns.compactMap { header.firstIndex(of: $0) }
        return lines.dropFirst().map { line in wanted.map { line[$0] } }
    }

    private static let march = (
        date: "1957-03-02", text: "新华社太原1日电　中共山西省委第一书记陶鲁笳到农村检查生产。"
    )
    private static let december = (
        date: "1957-12-13", text: "新华社太原11日电　中共山西省委第一书记陶鲁笳率领工作团出发。"
    )

    @Test("an office is listed at each day that says it, and its span is marked as inferred")
    func offices() throws {
        try build([Self.march, Self.december])
        let rows = cells(
            try ask("offices", "陶鲁笳", "--format", "tsv"), "from", "to", "title", "certainty", "inferred")
        #expect(
            rows == [
                ["1957-03-01", "1957-03-01", "第一书记", "explicit", "no"],
                ["1957-12-11", "1957-12-11", "第一书记", "explicit", "no"],
                ["1957-03-01", "1957-12-11", "第一书记", "", "yes"],
            ])
        let said = try ask("offices", "陶鲁笳", "--said", "--format", "tsv")
        #expect(cells(said, "inferred") == [["no"], ["no"]])
    }

    @Test("another holder in between: no span of an office that one person holds")
    func interrupted() throws {
        let june = (date: "1957-06-02", text: "新华社太原1日电　中共山西省委第一书记王世英到农村检查生产。")
        try build([Self.march, june, Self.december])
        let rows = cells(try ask("offices", "中共山西省委", "--format", "tsv"), "person", "inferred")
        #expect(rows == [["陶鲁笳", "no"], ["王世英", "no"], ["陶鲁笳", "no"]])
    }

    @Test("who holds no office: exit code 1")
    func noOffice() throws {
        try build([Self.march])
        let run = try ask("offices", "太原")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("annals: no office is known of "))
    }

    @Test("a timeline tells who took part, by the date that the sentence says")
    func timeline() throws {
        try build([
            ("1952-03-02", "新华社西安1日电　西安市在1951年12月开展了三反运动。"),
            ("1952-02-02", "新华社太原1日电　太原市开展了三反运动。"),
        ])
        let rows = cells(
            try ask("timeline", "三反运动", "--format", "tsv"), "from", "to", "place", "relation")
        #expect(
            rows == [
                ["1951-12-01", "1951-12-31", "西安市", "TAKES_PART_IN"],
                ["1952-02-01", "1952-02-01", "太原市", "TAKES_PART_IN"],
            ])
    }

    @Test("a node is explained by its row, its names and the rules that found them")
    func explainNode() throws {
        try build([Self.march, Self.december])
        let run = try ask("explain", "山西省", "--format", "json")
        #expect(run.status == 0)
        #expect(run.output.contains("\"identity\":\"row place:"))
        #expect(run.output.contains("places.tsv\",\"line\":"))
        let card = try ask("explain", "陶鲁笳").output
        #expect(card.contains("陶鲁笳 (zh), 2 times: "))
        #expect(card.contains("found by "))
    }

    @Test("an edge is explained by its sentences with their rules")
    func explainEdge() throws {
        try build([Self.march, Self.december])
        let rows = cells(
            try ask("explain", "陶鲁笳", "holds-office", "中共山西省委", "--format", "tsv"), "relation", "rule")
        #expect(
            rows == [["HOLDS_OFFICE", "office.zh.before-name"], ["HOLDS_OFFICE", "office.zh.before-name"]])
        #expect(try ask("explain", "陶鲁笳", "MET", "中共山西省委").status == 1)
        #expect(try ask("explain", "陶鲁笳", "LIKES", "中共山西省委").status == 64)
        #expect(try ask("explain", "陶鲁笳", "MET").status == 64)
    }
}
