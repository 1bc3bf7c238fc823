import Store

extension MentionRecord {
    /// One mention as DESIGN.md, "Mentions on the wire", has it.
    package func write(to json: inout JSONBuffer) {
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
        json.field("text", text)
        json.field("type", type.rawValue)
        json.field("entity", entity)
        if form != "name" { json.field("form", form) }
        json.field("rule", rule)
        json.field("confidence", confidence)
    }
}
