import Testing

@Suite("English offices")
struct EnglishOfficeTests {
    /// Who holds which office where: "person > title > body", with the status.
    private func offices(_ english: String) -> [String] {
        let (_, linked, statements) = Reading.read("", english: english)
        return statements.filter { $0.relation == .holdsOffice }.map { statement in
            func value(_ key: String) -> String { statement.qualifiers.first { $0.key == key }?.value ?? "" }
            guard case .entity(let person) = statement.subject, case .entity(let body) = statement.object
            else { return "" }
            let status = value("status").isEmpty ? "" : " (\(value("status")))"
            return
                "\(linked.entities[person].nameEn) > \(value("office_en")) > \(linked.entities[body].nameEn)\(status)"
        }.sorted()
    }

    @Test(
        "an office beside a name",
        arguments: [
            ("Chen Yi, Mayor of Shanghai, spoke.", ["Chen Yi > Mayor > Shanghai"]),
            ("Chen Yi was elected Mayor of Shanghai.", ["Chen Yi > Mayor > Shanghai (new)"]),
            ("Chen Yi, former Mayor of Shanghai, spoke.", ["Chen Yi > former Mayor > Shanghai (former)"]),
        ])
    func beside(_ text: String, _ expected: [String]) {
        #expect(offices(text) == expected)
    }

    @Test("no office without a body")
    func bare() {
        #expect(offices("Premier Chou En-lai spoke at the meeting.").isEmpty)
    }
}
