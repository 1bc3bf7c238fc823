import Foundation
import Tagging
import Testing

@testable import Annals

@Suite("Evaluation")
struct EvaluationTests {
    private static func gold(
        _ start: Int,
        _ end: Int,
        _ type: String,
        _ entity: String,
        kind: String = "name",
        language: String = "zh"
    ) -> GoldMention {
        GoldMention(
            document: "001.txt",
            language: language,
            start: start,
            end: end,
            text: "\(start)-\(end)",
            type: type,
            entity: entity,
            kind: kind
        )
    }

    private static func found(
        _ start: Int,
        _ end: Int,
        _ type: String,
        _ entity: String,
        language: String = "zh"
    ) -> ScoredMention {
        ScoredMention(
            document: "seeds/001.txt",
            language: language,
            start: start,
            end: end,
            type: type,
            entity: entity
        )
    }

    @Test("a name counts with exact span and type; nominal, optional and nested ones do not count")
    func names() {
        var organ = Self.gold(0, 6, "Organ", "committee")
        organ.nested = [.init(start: 2, end: 5, text: "山西省", type: "Place", entity: "shanxi")]
        let gold = [
            organ, Self.gold(8, 10, "Organ", "committee", kind: "nominal"),
            Self.gold(12, 15, "Person", "tao"),
        ]
        let system = [
            Self.found(0, 6, "Organ", "o"), Self.found(2, 5, "Place", "p"), Self.found(8, 10, "Organ", "o"),
            Self.found(12, 14, "Person", "t"),
        ]
        let scores = MentionScores(gold: gold, system: system)
        #expect(scores.score(language: "zh", type: "Organ").f1 == 1)
        #expect(scores.score(language: "zh", type: "Place").system == 0)
        #expect(scores.score(language: "zh", type: "Person").f1 == 0)
        #expect(scores.mistakes.map(\.isMissed) == [false, true])
        #expect(scores.score(language: "zh").recall == 0.5)
    }

    @Test("one span over a run of adjacent names counts for all of them")
    func runs() {
        let gold = [Self.gold(0, 3, "Place", "ruian"), Self.gold(3, 6, "Place", "ningyi")]
        let scores = MentionScores(gold: gold, system: [Self.found(0, 6, "Place", "x")])
        #expect(
            scores.score(language: "zh", type: "Place")
                == Score(goldHits: 2, gold: 2, systemHits: 1, system: 1)
        )
    }

    @Test("linking is B-cubed, and knows whether a thing is one node in both languages")
    func linking() {
        let gold = [
            Self.gold(0, 3, "Person", "tao"), Self.gold(5, 8, "Person", "tao"),
            Self.gold(0, 9, "Person", "tao", language: "en"),
            Self.gold(20, 23, "Person", "wei", language: "en"),
        ]
        let system = [
            Self.found(0, 3, "Person", "a"), Self.found(5, 8, "Person", "a"),
            Self.found(0, 9, "Person", "a", language: "en"),
            Self.found(20, 23, "Person", "a", language: "en"),
        ]
        let linking = MentionScores(gold: gold, system: system).linking
        #expect(linking.precision == (3 * 0.75 + 0.25) / 4)
        #expect(linking.recall == 1)
        #expect(linking.crossLingual == (1, 1))
    }

    @Test("a node is matched by its name where no mention matches it")
    func matchingByName() {
        let gold = [Self.gold(0, 3, "Place", "shanxi")]
        var relation = GoldRelation(
            document: "001.txt",
            subject: "c",
            relation: "LOCATED_IN",
            object: "shanxi"
        )
        relation.subjectName = "中共山西省委"
        let statement = ScoredStatement(
            subject: "organ-1",
            subjectName: "山西省委",
            relation: "LOCATED_IN",
            object: "place-1",
            objectName: "山西",
            certainty: "implied",
            evidence: [.init(document: "a/001.txt")]
        )
        var named = gold
        named[0].text = "山西省"
        let scores = StatementScores(
            gold: named,
            relations: [relation],
            mentions: [],
            statements: [statement]
        )
        #expect(scores.total.f1 == 1)
        #expect(scores.mistakes.isEmpty)
    }

    @Test("broken gold is named by file and line")
    func brokenGold() throws {
        let path = NSTemporaryDirectory() + "annals-gold-\(UUID().uuidString)"
        try Data("{\"document\":\"a\"}\n".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: GoldError.badLine(path: path, line: 1, problem: "no \"language\"")) {
            try GoldFile(path: path).values(of: GoldMention.self)
        }
        #expect(throws: GoldError.file(.missing(path: "none.jsonl"))) {
            try GoldFile(path: "none.jsonl").values(of: GoldMention.self)
        }
    }
}

@Suite("Evaluation beside the scorers in Python", .enabled(if: SharedGold() != nil))
struct EvaluationAgreementTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "annals-evaluation-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// The gold with mistakes of every kind at fixed distances, so that every branch of the measure is taken.
    private func damaged(_ gold: [GoldMention]) -> [ScoredMention] {
        gold.enumerated().compactMap { index, mention in
            guard index % 7 != 3 else { return nil }
            return ScoredMention(
                document: "anywhere/" + mention.document,
                language: mention.language,
                start: mention.start,
                end: index % 11 == 0 ? mention.end + 1 : mention.end,
                type: index % 13 == 0 ? "Place" : mention.type,
                text: mention.text,
                entity: index % 17 == 0
                    ? nil : index % 5 == 0 ? "node-\(index % 3)" : "node-" + mention.entity
            )
        }
    }

    private func damaged(_ gold: [GoldRelation]) -> [ScoredStatement] {
        gold.enumerated().compactMap { index, relation in
            guard index % 6 != 1 else { return nil }
            let isSwapped = index % 4 == 0
            return ScoredStatement(
                subject: "node-"
                    + (isSwapped && relation.relation == "MET" ? relation.object : relation.subject),
                subjectName: relation.subjectName,
                relation: index % 9 == 0 ? "LOCATED_IN" : relation.relation,
                object: "node-"
                    + (isSwapped && relation.relation == "MET" ? relation.subject : relation.object),
                objectName: relation.objectName,
                qualifiers: .init(office: index % 3 == 0 ? "长" : relation.office),
                certainty: index % 10 == 0 ? "background" : "explicit",
                evidence: [.init(document: relation.document, quote: "…")]
            )
        }
    }

    private func write(_ mentions: [ScoredMention], to name: String) throws -> String {
        var json = JSONBuffer()
        for mention in mentions {
            json.object { object in
                object.field("document", mention.document)
                object.field("language", mention.language)
                object.field("start", mention.start)
                object.field("end", mention.end)
                object.field("type", mention.type)
                if let entity = mention.entity { object.field("entity", entity) }
            }
            json.endLine()
        }
        return try write(json, to: name)
    }

    private func write(_ statements: [ScoredStatement], to name: String) throws -> String {
        var json = JSONBuffer()
        for statement in statements {
            json.object { object in
                object.field("subject", statement.subject)
                if let name = statement.subjectName { object.field("subject_name", name) }
                object.field("relation", statement.relation)
                object.field("object", statement.object)
                if let name = statement.objectName { object.field("object_name", name) }
                object.key("qualifiers")
                object.object {
                    if let office = statement.qualifiers?.office { $0.field("office_zh", office) }
                }
                object.field("certainty", statement.certainty ?? "")
                object.key("evidence")
                object.array { array in
                    for source in statement.evidence ?? [] {
                        array.object { $0.field("document", source.document) }
                    }
                }
            }
            json.endLine()
        }
        return try write(json, to: name)
    }

    private func write(_ json: JSONBuffer, to name: String) throws -> String {
        let path = "\(folder)/\(name)"
        try Data(json.bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test("the same lines for gold against itself and for gold with mistakes", arguments: [false, true])
    func mentions(isDamaged: Bool) throws {
        let shared = try #require(SharedGold())
        let gold = try shared.mentions()
        let asFound = gold.map {
            ScoredMention(
                document: $0.document,
                language: $0.language,
                start: $0.start,
                end: $0.end,
                type: $0.type,
                entity: $0.entity
            )
        }
        let system = isDamaged ? damaged(gold) : asFound
        let path = try write(system, to: "mentions.jsonl")
        #expect(
            try ScoreReport.lines(MentionScores(gold: gold, system: GoldFile(path: path).values()))
                == shared.run("score_mentions.py", [shared.mentionsPath, path])
        )
    }

    @Test("the same lines for statements with mistakes, whose nodes are known by mentions or only by names")
    func statements() throws {
        let shared = try #require(SharedGold())
        let (gold, relations) = (try shared.mentions(), try shared.relations())
        for mentions in [damaged(gold), []] {
            let mentionsPath = try write(mentions, to: "mentions.jsonl")
            let statementsPath = try write(damaged(relations), to: "statements.jsonl")
            let scores = try StatementScores(
                gold: gold,
                relations: relations,
                mentions: GoldFile(path: mentionsPath).values(),
                statements: GoldFile(path: statementsPath).values()
            )
            let python = try shared.run(
                "score_statements.py",
                [shared.mentionsPath, shared.relationsPath, mentionsPath, statementsPath]
            )
            #expect(ScoreReport.lines(scores) == python)
        }
    }
}
