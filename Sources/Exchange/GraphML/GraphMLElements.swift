/// A `<key>` as it stands in a file.
struct GraphMLKey {
    var id: String
    /// `node`, `edge`, `graph`, `all` ...; "" where it is missing.
    var domain: String
    /// The id where there is none.
    var name: String
    /// "" where it is missing.
    var type: String
    var defaultValue: String?
    var line: Int

    init(_ attributes: XMLAttributes, line: Int) {
        id = attributes["id"] ?? ""
        domain = attributes["for"] ?? ""
        name = attributes["attr.name"] ?? id
        type = attributes["attr.type"] ?? ""
        self.line = line
    }

    func belongs(to side: GraphMLColumn.Side) -> Bool {
        domain == side.rawValue || domain == "all" || domain.isEmpty
    }
}

/// A `<node>` or `<edge>` with its data.
struct GraphMLElement {
    var id: String
    var source = ""
    var target = ""
    var line: Int
    /// By the id of the key, in the order of the file.
    var data: [(key: String, value: String)] = []
}
