import Store

extension MentionRecord {
    /// One mention as DESIGN.md, "Mentions on the wire", has it.
    package func write(to json: inout JSONBuffer) {
        json.object { object in
            object.field("document", document)
            object.field("language", language.rawValue)
            object.field("start", start)
            object.field("end", end)
            object.field("text", text)
            object.field("type", type.rawValue)
            object.field("entity", entity)
            if form != "name" { object.field("form", form) }
            object.field("rule", rule)
            object.field("confidence", confidence)
        }
    }
}
