import Testing

@Suite("Chinese quantities")
struct ChineseQuantityTests {
    @Test(
        "numerals of every form",
        arguments: [
            ("二万九千九百零九名", "29909 person"), ("一百零四万条意见", "1040000 opinion"), ("两千斤", "2000 jin"),
            ("廿三人", "23 person"), ("1.04亿人", "104000000 person"), ("3万5千斤", "35000 jin"),
            ("六万万人", "600000000 person"), ("二点五公斤", "2.5 kilogram"), ("四〇四七斤", "4047 jin"),
            ("二 千二百万元", "22000000 yuan"), ("62.1%", "62.1 percent"), ("百分之八十", "80 percent"),
            ("八成", "80 percent"), ("千分之五", "0.5 percent"), ("三分之一", "0.333333 share"),
            ("三元五角", "3.5 yuan"), ("二元六角二分", "2.62 yuan"), ("八亩八分", "8.8 mu"), ("二斤半", "2.5 jin"),
            ("三个半月", "3.5 month"), ("一百二十千瓦", "120 kilowatt"),
        ])
    func numerals(text: String, expected: String) {
        #expect(Reading.of(text, .chinese) == [expected])
    }

    @Test(
        "bounds before and behind",
        arguments: [
            ("四百余人", "atLeast 400 person"), ("三千二百多人", "atLeast 3200 person"),
            ("十多万人", "atLeast 100000 person"),
            ("半数以上的单位", "atLeast 0.5 share"), ("90%以上", "atLeast 90 percent"),
            ("不少于五十天", "atLeast 50 day"), ("至少有三十户", "atLeast 30 household"), ("百余人", "atLeast 100 person"),
            ("一个多月后", "atLeast 1 month"), ("近三万名下放干部", "atMost 30000 cadre"), ("将近三百人", "atMost 300 person"),
            ("不到十亩", "atMost 10 mu"), ("不超过二十元", "atMost 20 yuan"), ("约有十四万干部", "about 140000 cadre"),
            ("80%左右", "about 80 percent"), ("十来个工人", "about 10 worker"), ("近三年来", "3 year"),
            ("条约三十条", "30 measure"), ("六千斤余粮", "6000 jin"),
        ])
    func bounds(text: String, expected: String) {
        #expect(Reading.of(text, .chinese) == [expected])
    }

    @Test(
        "ranges",
        arguments: [
            ("党委书记六至七名", "6..7 secretary"), ("两三个人", "2..3 person"), ("十几个工厂", "11..19 factory"),
            ("几十万字", "200000..900000 character"), ("二、三十斤", "20..30 jin"), ("百分之二、三十", "20..30 percent"),
            ("70%到80%", "70..80 percent"), ("半年到一年", "0.5..1 year"), ("百分之二十到五十左右", "20..50 percent"),
            ("三至四千斤", "3000..4000 jin"), ("五六十年", "50..60 year"),
        ])
    func ranges(text: String, expected: String) {
        #expect(Reading.of(text, .chinese) == [expected])
    }

    @Test(
        "what a measure word carries",
        arguments: [
            ("二十多个工厂", ["atLeast 20 factory"]), ("十几个有代表性的工厂", ["11..19 factory"]),
            ("三百二十一名机关干部下乡", ["321 cadre"]), ("十三万搬运工人", ["130000 worker"]),
            ("已下放干部二万九千九百零九名", ["29909 cadre"]), ("八个公社党委第一书记中,有六个是原来的县委书记", ["8 commune", "6 secretary"]),
            ("五千多名干部中,有负责干部三百五十多名", ["atLeast 5000 cadre", "atLeast 350 cadre"]),
            ("一百零四万条意见,已经整改了六十四万多条", ["1040000 opinion", "atLeast 640000 opinion"]),
            ("七十二个区和七百六十七个乡", ["72 district", "767 township"]), ("四十天后回原机关", ["40 day"]),
        ])
    func nouns(text: String, expected: [String]) {
        #expect(Reading.of(text, .chinese) == expected)
    }

    @Test(
        "ordinals, dates, names and idioms are none",
        arguments: [
            "第十七次扩大会议", "三等奖", "第一书记", "第二、三季度", "1957年12月28日三时", "一九五七年", "五七年", "民国二十三年",
            "三反、五反", "一贯道", "二机部", "四川有九三学社", "第六十一军", "六大队", "五星红旗", "三门峡", "千方百计统一一些",
            "万岁", "一方面", "一起", "一个", "这一年", "一批干部", "B-29", "下半年", "三两个", "二部制", "三 对于", "十分重要",
        ])
    func none(text: String) {
        #expect(Reading.of(text, .chinese) == [])
    }

    @Test("the span holds bound and noun, the number stands alone in it")
    func spans() throws {
        let quantity = try #require(Reading.quantities("全市约有十四万干部下放", .chinese).first)
        #expect(quantity.span.range == 2..<9)
        #expect(quantity.number.range == 2..<7)
    }

    @Test("any scalars are read without harm")
    func anything() {
        let strange = "零零零〇、、第百分之分之半半数数几几多余9999999999999999999999亿亿亿亿亿亿万万万万万万个个两两点点点1.2.3,4,,5至至到"
        _ = Reading.of(strange, .chinese)
        _ = Reading.of(strange, .english)
        _ = Reading.of(String(repeating: "九万", count: 300), .chinese)
        _ = Reading.of(
            "one thousand thousand million million billion billion half a a a third of of", .english)
    }
}
