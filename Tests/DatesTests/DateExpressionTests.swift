import Archive
import Dates
import Foundation
import Ontology
import Testing

/// What a reader makes of a few words: `words earliest..latest role`, one a date.
enum Reading {
    static let words: CalendarWords? = {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try? Lexicon(directory: root.appendingPathComponent("ontology").path).calendar
    }()

    static func dates(_ text: String, on day: String = "1957-12-11") -> [String] {
        guard let words else { return ["no ontology"] }
        let scalars = text.unicodeScalars.map(\.value)
        let today = CalendarDate(iso: day)
        let language: Language = scalars.contains { $0 > 0x3000 } ? .chinese : .english
        return DateReader(words: words).dates(
            in: Span(0, scalars.count), of: scalars, language: language,
            anchor: DateAnchor(dispatch: today, paper: today)
        ).map { date in
            let quote = String(
                String.UnicodeScalarView(scalars[date.span.range].compactMap(Unicode.Scalar.init)))
            let (first, last) = (date.range.earliest, date.range.latest)
            return "\(quote) \(first == last ? "\(first)" : "\(first)..\(last)") \(date.range.role.rawValue)"
        }
    }
}

@Suite("Chinese dates")
struct ChineseDateTests {
    @Test(
        "are counted from the dispatch",
        arguments: [
            ("28日上午", "28日上午 1957-11-28 asOf"),
            ("将于28日举行", "28日 1957-12-28 asOf"),
            ("其他的人员将在15日前陆续出发", "15日前 1957-12-11..1957-12-15 deadline"),
            ("去年", "去年 1956-01-01..1956-12-31 during"),
            ("从目前到明年3月底", "从目前到明年3月底 1957-12-11..1958-03-31 during"),
            ("本月5日", "本月5日 1957-12-05 asOf"),
            ("上月下旬", "上月下旬 1957-11-21..1957-11-30 during"),
            ("截至8月底止", "截至8月底止 1957-08-31 until"),
            ("到12月15日为止", "到12月15日为止 1957-12-15 until"),
            ("从1月1日到21日", "从1月1日到21日 1957-01-01..1957-01-21 during"),
            ("第四季度", "第四季度 1957-10-01..1957-12-31 during"),
            ("今冬明春", "今冬明春 1957-11-01..1958-05-31 during"),
            ("至迟也都要在12月底以前进行", "12月底以前 1957-12-11..1957-12-31 deadline"),
            ("三天前", "三天前 1957-12-08 asOf"),
            ("两个月来", "两个月来 1957-10-11..1957-12-11 during"),
            ("上星期三", "上星期三 1957-12-04 asOf"),
            ("二十七、八两日", "二十七、八两日 1957-11-27..1957-11-28 during"),
            ("1955年以来", "1955年以来 1955-01-01..1957-12-11 during"),
            ("十月以前", "十月以前 1957-10-01..1957-10-31 until"),
            ("今年以前", "今年以前 1956-12-31 until"),
            ("1962年以前", "1962年以前 1957-12-11..1962-12-31 deadline"),
        ])
    func counted(text: String, expected: String) { #expect(Reading.dates(text) == [expected]) }

    @Test(
        "of their own year need no dispatch",
        arguments: [
            ("一九五七年十二月", "一九五七年十二月 1957-12-01..1957-12-31 during"),
            ("民国三十六年", "民国三十六年 1947-01-01..1947-12-31 during"),
            ("五七年十二月", "五七年十二月 1957-12-01..1957-12-31 during"),
            ("1957年冬", "1957年冬 1957-11-01..1958-02-28 during"),
            ("1953—57年", "1953—57年 1953-01-01..1957-12-31 during"),
            ("1954年春节", "1954年春节 1954-02-03 asOf"),
            ("五十年代", "五十年代 1950-01-01..1959-12-31 during"),
        ])
    func absolute(text: String, expected: String) { #expect(Reading.dates(text) == [expected]) }

    @Test("a month is of the year said last, a following day of the day said last")
    func carried() {
        #expect(
            Reading.dates("1934年10月出发,12月到达,1月休整") == [
                "1934年10月 1934-10-01..1934-10-31 during", "12月 1934-12-01..1934-12-31 during",
                "1月 1935-01-01..1935-01-31 during",
            ])
        #expect(Reading.dates("8月15日开会,次日闭幕").last == "次日 1957-08-16 asOf")
    }

    @Test(
        "durations, counts and names are none",
        arguments: [
            "四十天", "三年", "第5日", "一日三餐", "每星期四", "十月革命", "光明日报", "三年级", "0年", "2月31日", "99999999999999999年",
        ])
    func none(text: String) { #expect(Reading.dates(text).isEmpty) }
}

@Suite("English dates")
struct EnglishDateTests {
    @Test(
        "are counted from the dispatch",
        arguments: [
            ("On the 28th, more than 400 people", "the 28th 1957-11-28 asOf"),
            ("will open on the 20th", "the 20th 1957-12-20 asOf"),
            ("28 December 1956", "28 December 1956 1956-12-28 asOf"),
            ("at the beginning of 1957", "at the beginning of 1957 1957-01-01..1957-02-28 during"),
            ("Dec. 3rd", "Dec. 3rd 1957-12-03 asOf"),
            ("As of the end of August, the province", "As of the end of August 1957-08-31 until"),
            (
                "by the end of December at the latest",
                "by the end of December at the latest 1957-12-11..1957-12-31 deadline"
            ),
            ("from January 1 to 21", "from January 1 to 21 1957-01-01..1957-01-21 during"),
            ("the first half of this year", "the first half of this year 1957-01-01..1957-06-30 during"),
            (
                "this winter and next spring",
                "this winter and next spring 1957-11-01..1958-05-31 during"
            ),
            ("over the past two months", "the past two months 1957-10-11..1957-12-11 during"),
            ("the last ten days of November", "the last ten days of November 1957-11-21..1957-11-30 during"),
            ("next year's Spring Festival", "next year's Spring Festival 1958-02-18 asOf"),
        ])
    func counted(text: String, expected: String) { #expect(Reading.dates(text) == [expected]) }

    @Test(
        "counts, verbs and names are none",
        arguments: [
            "its 17th expanded meeting", "the 8th National Congress", "sent 1957 cadres", "they may go",
            "for forty days",
            "February 31", "the October Revolution", "every Thursday",
        ])
    func none(text: String) { #expect(Reading.dates(text).isEmpty) }
}

@Suite("Any text")
struct AnyDateTextTests {
    @Test("gives dates inside it, in order and apart")
    func random() {
        var state: UInt64 = 7
        let pieces = [
            "12", "月", "日", "年", "到", "、", "—", "底", "九九九九九九九九", "以前", "民国", "半", "the ", "31st", " of ",
            "may", "’s", "0", "-",
        ]
        for _ in 0..<300 {
            var text = ""
            for _ in 0..<30 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            for language in Language.allCases {
                guard let words = Reading.words else { return }
                let scalars = text.unicodeScalars.map(\.value)
                let found = DateReader(words: words).dates(
                    in: Span(0, scalars.count), of: scalars, language: language,
                    anchor: DateAnchor(dispatch: nil, paper: CalendarDate(iso: "1950-01-31")))
                var end = 0
                for date in found {
                    #expect(date.span.start >= end && date.span.end > date.span.start)
                    #expect(date.span.end <= scalars.count && date.range.earliest <= date.range.latest)
                    end = date.span.end
                }
            }
        }
    }
}
