import Testing

@Suite("English quantities")
struct EnglishQuantityTests {
    @Test(
        "digits and words",
        arguments: [
            ("29,909 cadres", "29909 cadre"), ("three hundred and fifty mu", "350 mu"),
            ("a dozen factories", "12 factory"),
            ("two dozen workers", "24 worker"), ("1.04 million opinions", "1040000 opinion"),
            ("two and a half years", "2.5 year"), ("62.1%", "62.1 percent"), ("40 per cent", "40 percent"),
            ("one-third of the units", "0.333333 share"), ("three-fourths of the land", "0.75 share"),
            ("half a year", "0.5 year"), ("321 agency cadres", "321 cadre"), ("forty days", "40 day"),
            ("eight people's communes", "8 commune"), ("eight commune Party committees", "8 commune"),
            ("6,000 catties of surplus grain", "6000 jin"),
        ])
    func numbers(text: String, expected: String) {
        #expect(Reading.of(text, .english) == [expected])
    }

    @Test(
        "bounds and ranges",
        arguments: [
            ("more than 400 people", "atLeast 400 person"), ("no less than 50 days", "atLeast 50 day"),
            ("sixty-odd men", "atLeast 60 person"), ("more than half of the units", "atLeast 0.5 share"),
            ("more than a month", "atLeast 1 month"), ("nearly 30,000 cadres", "atMost 30000 cadre"),
            ("up to 20 yuan", "atMost 20 yuan"), ("some 400 cadres", "about 400 cadre"),
            ("about 80%", "about 80 percent"),
            ("between six and seven workers", "6..7 worker"),
            ("six to seven Party committee secretaries", "6..7 secretary"),
            ("70% to 80%", "70..80 percent"), ("six months to one year", "6..12 month"),
            ("tens of thousands of people", "20000..90000 person"),
            ("two to three million people", "2000000..3000000 person"),
        ])
    func bounds(text: String, expected: String) {
        #expect(Reading.of(text, .english) == [expected])
    }

    @Test("a part takes the unit of its whole")
    func partitive() {
        #expect(
            Reading.of("more than 640,000 of the 1.04 million opinions have been rectified", .english)
                == ["atLeast 640000 opinion", "1040000 opinion"])
        #expect(
            Reading.of("Among the first secretaries, six are county heads", .english) == ["6 secretary"])
    }

    @Test(
        "ordinals, dates and numbers of things are none",
        arguments: [
            "the 17th expanded meeting", "on December 15", "15 December", "in 1957", "the 1950s", "No. 5",
            "page 4",
            "the third stage", "T-54", "at 3 o'clock", "one cadre", "From January 1st to 21st",
        ])
    func none(text: String) {
        #expect(Reading.of(text, .english) == [])
    }
}
