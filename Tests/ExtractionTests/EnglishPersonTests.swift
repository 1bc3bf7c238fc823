import Testing

@Suite("English persons")
struct EnglishPersonTests {
    @Test(
        "a romanized name is surname and given name, in pinyin and Wade-Giles",
        arguments: [
            ("At the meeting Gong Zirong spoke.", ["Gong Zirong"]),
            ("They were led by Wei Heng and Wang Qian.", ["Wei Heng", "Wang Qian"]),
            ("The writer Ouyang Shan wrote it.", ["Ouyang Shan"]),
            (
                "Mao Tse-tung and Chang Chun-chiao met Hsu Teh-heng.",
                ["Mao Tse-tung", "Chang Chun-chiao", "Hsu Teh-heng"]
            ),
            ("He Long said that An Ziwen agreed.", ["He Long", "An Ziwen"]),
            ("The martyr Liu Hu Lan is a model.", ["Liu Hu Lan"]),
            ("Secretary Zhou Hui went down.", ["Zhou Hui"]),
        ]
    )
    func romanized(text: String, names: [String]) {
        #expect(EnglishReading.names(.person, in: text) == names)
    }

    @Test(
        "a title with a surname alone is one name; before a full name it stays outside",
        arguments: [
            ("We listened to Chairman Mao.", ["Chairman Mao"]),
            ("Then Premier Zhou and Secretary Wang left.", ["Premier Zhou", "Secretary Wang"]),
            ("Then Premier Zhou Enlai left.", ["Zhou Enlai"]),
            ("CCP Vice Chairman Liu Shaoqi came.", ["Liu Shaoqi"]),
            ("They wrote to Comrade Khrushchev.", ["Khrushchev"]),
        ]
    )
    func titled(text: String, names: [String]) {
        #expect(EnglishReading.names(.person, in: text) == names)
    }

    @Test(
        "a foreign name needs a title, an initial, a verb of speech, or two words of no other kind",
        arguments: [
            ("Foreign Minister Brantov arrived.", ["Brantov"]),
            ("Thanks to Soviet expert Brantov, it works.", ["Brantov"]),
            ("Brantov said so, and later Brantov left.", ["Brantov", "Brantov"]),
            ("He met N. S. Brantov there.", ["N. S. Brantov"]),
            ("An article by Harrison Solzberry appeared.", ["Harrison Solzberry"]),
        ]
    )
    func foreign(text: String, names: [String]) {
        #expect(EnglishReading.names(.person, in: text) == names)
    }

    @Test(
        "what only looks like a name is none",
        arguments: [
            "The Long March was hard.",
            "He said that they can go.",
            "An Anhui cadre came.",
            "They went to Wu County.",
            "From Shanxi Taiyuan they came.",
            "The Song Dynasty fell.",
            "They arrived in Hong Kong.",
        ]
    )
    func none(text: String) {
        #expect(EnglishReading.names(.person, in: text).isEmpty)
    }

    @Test("the name within a title and surname is nested")
    func nested() {
        let mention = EnglishReading.extraction("We listened to Chairman Mao.").mentions.first
        #expect(mention?.nested.map(\.text) == ["Mao"])
    }
}
