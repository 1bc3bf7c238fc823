import Testing

@Suite("English titles")
struct EnglishTitleTests {
    @Test(
        "the title beside a person is told without the body",
        arguments: [
            (
                "Gong Zirong, First Secretary of the Party Committee of the Central Government Organs, reported",
                ["First Secretary"]
            ),
            ("Xie Xuegong, Vice Minister of Foreign Trade, went", ["Vice Minister"]),
            ("and Secretaries of the Secretariat, Wei Heng and Wang Qian", ["Secretaries"]),
            ("Deputy Mayor Jiang Zuoyin and Comrade Li Min", ["Deputy Mayor", "Comrade"]),
            ("Hubei Provincial Party Committee First Secretary Wang Renzhong", ["First Secretary"]),
        ]
    )
    func titles(text: String, titles: [String]) {
        #expect(EnglishReading.extraction(text).titles.map(\.text) == titles)
    }

    @Test("titles of nobody in particular are left out")
    func none() {
        #expect(
            EnglishReading.extraction("Many county party secretaries and county heads carried luggage.")
                .titles.isEmpty
        )
    }
}
