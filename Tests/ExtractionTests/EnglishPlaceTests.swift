import Testing

@Suite("English places")
struct EnglishPlaceTests {
    @Test(
        "adjacent places are apart, and a class word makes a name of an unknown stem",
        arguments: [
            ("Yixing County, Jiangsu Province, sent cadres", ["Yixing County", "Jiangsu Province"]),
            ("in Boing County of Shandong", ["Boing County", "Shandong"]),
            ("in the Sixth District in the suburbs of Jinzhou City", ["Sixth District", "Jinzhou City"]),
            ("the Ili Kazak Autonomous Prefecture responded", ["Ili Kazak Autonomous Prefecture"]),
            ("the Yellow River and the Chingkang Mountains", ["Yellow River", "Chingkang Mountains"]),
            ("in Hulunbuir League they grazed", ["Hulunbuir League"]),
            ("towards Jinan, Changzhi, and Yanbei areas", ["Jinan", "Changzhi", "Yanbei"]),
            ("forward positions near Shangganling", ["Shangganling"]),
            ("cadres from Shanxi Taiyuan", ["Shanxi", "Taiyuan"]),
        ]
    )
    func places(text: String, names: [String]) {
        #expect(EnglishReading.names(.place, in: text) == names)
    }

    @Test(
        "nationalities, names within organs, and the titles of wars are none",
        arguments: [
            "The Soviet and Danish experts left.",
            "Shandong University and the Hebei Provincial People's Council met.",
            "during the War of Resistance Against Japan they fought",
            "Wang said so, and Wu agreed.",
        ]
    )
    func none(text: String) {
        #expect(EnglishReading.names(.place, in: text).isEmpty)
    }

    @Test("the kind is the Chinese class")
    func kind() {
        #expect(EnglishReading.extraction("in Boing County of late").mentions.first?.kind == "县")
    }
}
