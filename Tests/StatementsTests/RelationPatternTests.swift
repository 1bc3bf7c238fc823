import Linking
import Ontology
import Patterns
import Statements
import Testing

/// Every row of `ontology/patterns/` keeps its word: its example says what the row claims, its counter-example does not.
@Suite struct RelationPatternTests {
    @Test("the tables are read") func tables() { #expect(Reading.patterns?.patterns.isEmpty == false) }

    @Test("the example of a pattern gives its statement", arguments: Reading.patterns?.patterns ?? [])
    func example(_ pattern: Pattern) {
        #expect(found(by: pattern, in: pattern.example).contains { $0.contains(pattern.finds) })
    }

    @Test("the counter-example of a pattern gives none", arguments: Reading.patterns?.patterns ?? [])
    func counterExample(_ pattern: Pattern) {
        #expect(!pattern.counterExample.isEmpty)
        #expect(found(by: pattern, in: pattern.counterExample).isEmpty)
    }

    /// What the pattern finds in a sentence, as "subject -> object", once for each of their names.
    private func found(by pattern: Pattern, in sentence: String) -> [Set<String>] {
        let (_, linked, said) =
            pattern.language == .chinese
            ? Reading.readAll(sentence) : Reading.readAll("无。", english: sentence)
        func names(_ node: LocalStatement.Node) -> [String] {
            switch node {
            case .entity(let index):
                let entity = linked.entities[index]
                // 周恩来总理 is Zhou Enlai, whose row has his name.
                let row = entity.row.flatMap { Reading.lexicon?.gazetteer[$0].nameZh }
                return Array(entity.namesZh.keys) + Array(entity.namesEn.keys) + (row.map { [$0] } ?? [])
            case .thing(let index): return [said.things[index].nameZh, said.things[index].nameEn]
            case .article: return []
            }
        }
        return said.statements.filter {
            $0.relation == pattern.relation && $0.evidence.map(\.rule).contains(pattern.id)
        }
        .map { statement in
            Set(
                names(statement.subject).flatMap { subject in
                    names(statement.object).map { "\(subject) -> \($0)" }
                })
        }
    }
}
