import Testing

@Suite("English organs")
struct EnglishOrganTests {
    @Test(
        "the span is the longest phrase that names the body",
        arguments: [
            (
                "the Boing County Party Committee of the Chinese Communist Party of Shandong Province decided",
                ["Boing County Party Committee of the Chinese Communist Party of Shandong Province"]
            ),
            (
                "secretaries of the Shanghai Municipal Party Committee Secretariat",
                ["Shanghai Municipal Party Committee Secretariat"]
            ),
            (
                "the Ministry of Posts and Telecommunications and the Ministry of Culture",
                ["Ministry of Posts and Telecommunications", "Ministry of Culture"]
            ),
            (
                "the Ministry of Agriculture, Forestry and Fisheries said",
                ["Ministry of Agriculture, Forestry and Fisheries"]
            ),
            (
                "the Shanghai Federation of Industry and Commerce met",
                ["Shanghai Federation of Industry and Commerce"]
            ),
            ("at Hanyang No. 1 Middle School", ["Hanyang No. 1 Middle School"]),
            ("the Wuhan Iron and Steel Works opened", ["Wuhan Iron and Steel Works"]),
            (
                "the Xigou Agricultural, Forestry and Animal Husbandry Cooperative grew",
                ["Xigou Agricultural, Forestry and Animal Husbandry Cooperative"]
            ),
            ("in the Chinese Workers' and Peasants' Red Army", ["Chinese Workers' and Peasants' Red Army"]),
            ("at the University of California today", ["University of California"]),
            ("the May 7 Cadre School of Liuhe is good", ["May 7 Cadre School of Liuhe"]),
            (
                "the Baquan commune and the \"July 1st\" People's Commune",
                ["Baquan commune", "\"July 1st\" People's Commune"]
            ),
            ("of the Troops Entering Tibet", ["Troops Entering Tibet"]),
            (
                "The livestock farm of the Jinlong People's Commune grew",
                ["livestock farm of the Jinlong People's Commune"]
            ),
        ]
    )
    func longest(text: String, names: [String]) {
        #expect(EnglishReading.names(.organ, in: text) == names)
    }

    @Test(
        "a short form is nominal where it is definite",
        arguments: [
            ("The Provincial Party Committee believes so.", ["<Provincial Party Committee>"]),
            ("sent down by the county party committee", ["<county party committee>"]),
            (
                "The Ministry of Culture met. Then the Ministry decided.",
                ["Ministry of Culture", "<Ministry>"]
            ),
            ("the Provincial Federation of Trade Unions agreed", ["<Provincial Federation of Trade Unions>"]),
        ]
    )
    func nominal(text: String, names: [String]) {
        #expect(EnglishReading.names(.organ, in: text) == names)
    }

    @Test(
        "a class of bodies is none",
        arguments: [
            "Party committees at all levels carried it out.",
            "They strengthened the people's communes and county party secretaries.",
            "secretaries of the prefectural Party Committee went down",
            "The First Group of cadres left.",
            "They met at the Fourth National Congress of Chinese Women.",
            "The Party is great, and the Ministry is new.",
        ]
    )
    func none(text: String) {
        #expect(EnglishReading.names(.organ, in: text).isEmpty)
    }

    @Test("in a headline the name ends before the verb")
    func headline() {
        let text =
            "Ministry of Light Industry Launches Great Debate; Gansu Provincial Party Committee Issues Instructions"
        #expect(
            EnglishReading.names(.organ, in: text) == [
                "Ministry of Light Industry", "Gansu Provincial Party Committee",
            ]
        )
    }

    @Test("places and bodies inside are nested, and the kind is told")
    func nested() {
        let text = "The Luwan District Committee of the Chinese Communist Party met."
        let mention = EnglishReading.extraction(text).mentions.first
        #expect(mention?.kind == "party-dist")
        #expect(mention?.nested.contains { $0.text == "Luwan District" && $0.type == .place } == true)
        #expect(mention?.nested.contains { $0.text == "Chinese Communist Party" } == true)
    }
}
