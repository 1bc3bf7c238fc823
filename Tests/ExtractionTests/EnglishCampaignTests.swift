import Testing

@Suite("English campaigns")
struct EnglishCampaignTests {
    @Test(
        "the span starts at the first word that names the campaign",
        arguments: [
            (
                "to promote the industrial and agricultural production and construction movement that is being carried out",
                ["industrial and agricultural production and construction movement"]
            ),
            (
                "to carry out the movement to increase production and practice economy, so that",
                ["movement to increase production and practice economy"]
            ),
            ("especially after this socialist education movement, they", ["socialist education movement"]),
            ("in the current rectification movement: First", ["rectification movement"]),
            (
                "carrying out the fertilizer accumulation campaign through labor",
                ["fertilizer accumulation campaign"]
            ),
            ("In the spring the \"five-good\" campaign spread.", ["\"five-good\" campaign"]),
            (
                "the movement for agricultural cooperation has grown",
                ["movement for agricultural cooperation"]
            ),
            ("the tide of the Great Leap Forward rose", ["Great Leap Forward"]),
            (
                "the movement to suppress counter-revolutionaries began",
                ["movement to suppress counter-revolutionaries"]
            ),
        ]
    )
    func campaigns(text: String, names: [String]) {
        #expect(EnglishReading.names(.campaign, in: text) == names)
    }

    @Test(
        "a movement that is not told from others is none",
        arguments: [
            "They joined the mass movement and the class struggle.",
            "then launching a registration campaign with gongs",
            "the development of the movement",
            "cadres who take part in labor training",
        ]
    )
    func none(text: String) {
        #expect(EnglishReading.names(.campaign, in: text).isEmpty)
    }
}
