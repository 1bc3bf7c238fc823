import Graph

/// Values of properties as JSON-LD, so that their text can be read back whatever it is.
///
/// What fits the type of its term is written plainly, as the context coerces it; what does not (a year where the
/// term says day, "unknown" where it says number) as a value object of its own type.
struct JSONLDValues {
    let base: IRIBase

    /// The members of an object for a list of properties; empty values say nothing and are left out.
    func append(_ properties: [Property], _ terms: [String: PropertyTerm], to object: inout JSONWriter) {
        for (index, property) in properties.enumerated() where !property.value.isEmpty {
            let isSame = { (other: Property) in other.key == property.key && !other.value.isEmpty }
            if properties[..<index].contains(where: isSame) { continue }
            let values = properties[index...].filter(isSame).map(\.value)
            guard let term = terms[property.key] else {
                let key = Namespace.open.prefix + ":" + IRIBase.encoded(property.key)
                if values.count == 1 { object.member(key, values[0]) } else { object.member(key, values) }
                continue
            }
            if term.value == .nodes {
                appendNodes(values, key: term.name, to: &object)
            } else if values.count == 1 {
                object.member(term.name) { append(values[0], term.value, to: &$0) }
            } else {
                object.member(term.name, values) { append($0, term.value, to: &$1) }
            }
        }
    }

    /// One value by the kind of its term.
    func append(_ text: String, _ kind: ValueKind, to bytes: inout [UInt8]) {
        switch kind {
        case .integer where LexicalForm.isInteger(text): bytes.append(utf8: text)
        case .decimal where !LexicalForm.isDecimal(text): appendValue(text, to: &bytes)
        case .date where !LexicalForm.isDay(text): appendPartialDate(text, to: &bytes)
        case .wikidata where LexicalForm.isWikidata(text): JSONText.append("wd:" + text, to: &bytes)
        case .node: JSONText.append(base.node(text), to: &bytes)
        case .wikidata, .relation, .link, .nodes: appendValue(text, to: &bytes)
        case .labels: appendLabel(text, to: &bytes)
        case .text, .zh, .en, .pinyin, .integer, .decimal, .date: JSONText.append(text, to: &bytes)
        }
    }

    /// A name in the language that its script shows.
    func appendLabel(_ text: String, to bytes: inout [UInt8]) {
        let tag = text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) } ? "zh-hans" : "en"
        bytes.append(utf8: "{\"@language\":\"\(tag)\",\"@value\":")
        JSONText.append(text, to: &bytes)
        bytes.append("}")
    }

    /// The ids of the first value as IRIs; the values of further properties of the same key as plain text.
    private func appendNodes(_ values: [String], key: String, to object: inout JSONWriter) {
        let ids = values[0].split(separator: "|", omittingEmptySubsequences: false)
        object.member(key, ids.map { ($0, true) } + values.dropFirst().map { ($0[...], false) }) {
            item,
            bytes in
            if item.1 {
                JSONText.append(base.node(String(item.0)), to: &bytes)
            } else {
                appendValue(String(item.0), to: &bytes)
            }
        }
    }

    private func appendValue(_ text: String, to bytes: inout [UInt8]) {
        bytes.append("{\"@value\":")
        JSONText.append(text, to: &bytes)
        bytes.append("}")
    }

    private func appendPartialDate(_ text: String, to bytes: inout [UInt8]) {
        guard let type = LexicalForm.partialDateType(text) else { return appendValue(text, to: &bytes) }
        bytes.append(utf8: "{\"@type\":\"\(type)\",\"@value\":")
        JSONText.append(text, to: &bytes)
        bytes.append("}")
    }
}
