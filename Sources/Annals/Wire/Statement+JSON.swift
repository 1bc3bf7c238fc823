import Graph
import Ontology

extension Statement {
    /// One statement as DESIGN.md, "Statements on the wire", has it. The graph tells the names of its nodes.
    package func write(to json: inout JSONBuffer, in graph: KnowledgeGraph) {
        json.object { object in
            object.field("id", id)
            object.field("subject", subject)
            object.field("subject_name", graph.name(ofNode: subject))
            object.field("relation", relation.rawValue)
            object.field("object", self.object)
            object.field("object_name", graph.name(ofNode: self.object))
            object.key("qualifiers")
            object.object { writeQualifiers(to: &$0) }
            object.field("certainty", certainty.rawValue)
            object.key("evidence")
            object.array { array in
                for item in evidence { item.write(to: &array) }
            }
        }
    }

    /// The qualifiers and the date.
    func writeQualifiers(to json: inout JSONBuffer) {
        for qualifier in qualifiers { json.field(qualifier.key, qualifier.value) }
        guard let date else { return }
        json.key("date")
        json.object { object in
            object.field("earliest", date.earliest.description)
            object.field("latest", date.latest.description)
            object.field("role", date.role.rawValue)
        }
    }
}

extension Evidence {
    fileprivate func write(to json: inout JSONBuffer) {
        json.object { object in
            object.field("document", document)
            writeFields(to: &object)
        }
    }

    /// All but the document.
    func writeFields(to json: inout JSONBuffer) {
        json.field("language", language.rawValue)
        json.field("start", start)
        json.field("end", end)
        json.field("quote", quote)
        if !rule.isEmpty { json.field("rule", rule) }
    }
}

extension KnowledgeGraph {
    /// The name a reader sees, by node id; the id where there is no such node.
    fileprivate func name(ofNode id: String) -> String {
        nodeIndex(id: id).map { self[node: $0].name } ?? id
    }
}
