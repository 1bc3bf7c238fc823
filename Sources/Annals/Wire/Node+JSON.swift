import Graph

extension Node {
    /// The fields of a node, inside an object that may have more.
    package func writeFields(to json: inout JSONBuffer) {
        json.field("id", id)
        json.field("type", type.rawValue)
        json.field("name_zh", nameZh)
        json.field("name_en", nameEn)
        json.field("aliases", aliases)
        json.field("mentions", mentions)
        json.field("first", first)
        json.field("last", last)
        json.key("properties")
        json.object { object in
            for property in properties { object.field(property.key, property.value) }
        }
    }
}
