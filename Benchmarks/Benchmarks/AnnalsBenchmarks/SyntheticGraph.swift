import Graph
import Ontology

/// A graph of any size with the shape of a real one: a few hubs, many leaves, always the same.
struct SyntheticGraph {
    let nodes: [Node]
    let statements: [Statement]

    init(people: Int) {
        let organs = max(1, people / 10)
        let articles = max(1, people / 5)
        nodes =
            (0..<people).map {
                Node(id: "person-\($0)", type: .person, nameZh: "人\($0)", nameEn: "Ren \($0)")
            }
            + (0..<organs).map { Node(id: "organ-\($0)", type: .organ, nameZh: "第\($0)公社") }
            + (0..<articles).map { Node(id: "article-\($0)", type: .article, nameZh: "报道\($0)") }
        statements = (0..<people).flatMap { person in
            // Squares crowd around small numbers, as offices crowd around few organs.
            let organ = (person * person) % organs
            let article = "article-\(person % articles)"
            func statement(_ relation: Relation, _ object: String) -> Statement {
                Statement(
                    id: "\(relation.rawValue)-\(person)",
                    subject: "person-\(person)",
                    relation: relation,
                    object: object,
                    certainty: .explicit,
                    evidence: [
                        Evidence(
                            article: article,
                            document: article,
                            language: .chinese,
                            start: person,
                            end: person + 9,
                            quote: "第\(organ)公社社长人\(person)"
                        )
                    ]
                )
            }
            return [
                statement(.holdsOffice, "organ-\(organ)"), statement(.mentionedIn, article),
                statement(.met, "person-\((person * 7 + 1) % people)"),
            ]
        }
    }
}
