import Archive
import Graph
import Testing

@Suite("Evidence and order")
struct EvidenceTests {
    private static let chinese = "中共山西省委第一书记陶鲁笳讲了话。第二天下了雨。"
    private static let english =
        "Tao Lujia, First Secretary of the Shanxi Provincial Committee of the Chinese Communist Party, spoke. It rained the next day."

    @Test("the sentence that says it, as printed, in both languages")
    func sentences() throws {
        let (article, _, statements) = Reading.read(Self.chinese, english: Self.english)
        let office = try #require(statements.first { $0.relation == .holdsOffice })
        #expect(office.evidence.map(\.language) == [.chinese, .english])
        #expect(article.text.quote(office.evidence[0].span) == "中共山西省委第一书记陶鲁笳讲了话。")
        #expect(
            article.text.quote(try #require(office.evidence.last).span).hasPrefix(
                "Tao Lujia, First Secretary"))
        #expect(office.date?.earliest == article.date)
    }

    @Test("every statement has evidence inside the article, and two readings are the same")
    func deterministic() {
        let first = Reading.read(Self.chinese, english: Self.english)
        let second = Reading.read(Self.chinese, english: Self.english)
        #expect(first.statements.allSatisfy { !$0.evidence.isEmpty })
        #expect(first.statements.map(\.evidence) == second.statements.map(\.evidence))
        #expect(first.statements.map(\.qualifiers) == second.statements.map(\.qualifiers))
        for evidence in first.statements.flatMap(\.evidence) {
            #expect(evidence.span.end <= first.article.text.folded.count)
        }
    }

    @Test("an English list shares its office; one with a title of its own does not")
    func englishList() {
        let shared = Reading.of(
            .holdsOffice, "",
            english: "Deputy Mayors of Shanghai Wang Daming and Li Xiaolin attended the meeting.")
        #expect(shared.count <= 2)
        let chain = Reading.of(
            .holdsOffice, "", english: "Zhou Enlai, Premier of the State Council, spoke at the meeting.")
        #expect(chain.count == 1)
    }
}
