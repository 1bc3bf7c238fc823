import Graph
import Ontology

extension NodeExplanation {
    /// The node with the row and the names that make it one thing.
    package func write(to json: inout JSONBuffer) {
        json.object { object in
            node.writeFields(to: &object)
            object.field("identity", identity)
            if let row {
                object.key("row")
                object.object { fields in
                    fields.field("file", row.file)
                    fields.field("line", row.line)
                    fields.field("id", row.id)
                    fields.field("status", row.status)
                    fields.field("source", row.source)
                }
            }
            object.key("names")
            object.array { array in
                for form in forms { form.write(to: &array) }
            }
        }
    }
}

extension NodeExplanation.Form {
    fileprivate func write(to json: inout JSONBuffer) {
        json.object { object in
            object.field("text", text)
            object.field("language", language.rawValue)
            object.field("count", count)
            object.field("joined_by", joinedBy)
            object.key("rules")
            object.object { fields in
                for (rule, count) in rules { fields.field(rule, count) }
            }
            object.field("examples", examples)
        }
    }
}
