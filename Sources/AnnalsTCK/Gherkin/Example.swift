/// One row of an outline's examples.
struct Example {
    /// From 1 on.
    var number: Int
    var values: [(name: String, value: String)]

    /// `text` with every `<name>` replaced by its value.
    func fill(_ text: String) -> String {
        guard text.contains("<") else { return text }
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            filled += rest[..<open]
            rest = rest[open...]
            if let (name, value) = values.first(where: { rest.dropFirst().hasPrefix($0.name + ">") }) {
                filled += value
                rest = rest.dropFirst(name.count + 2)
            } else {
                filled.append(rest.removeFirst())
            }
        }
        return filled + rest
    }
}

extension RawScenario {
    /// This outline with the values of one example in it.
    func filled(_ example: Example) -> RawScenario {
        let steps = steps.map { step in
            Step(
                text: example.fill(step.text), document: step.document.map(example.fill),
                table: step.table?.map { $0.map(example.fill) }, line: step.line)
        }
        return RawScenario(name: example.fill(name), tags: tags, example: example.number, steps: steps)
    }
}
