import Testing
import Translation

@Suite("The page of a check")
struct PageTests {
    private static let check = Checking.check(
        "晋南的干部说：<b>好</b>&“好”。", "Cadres of Jinan said: <b>good</b> & \"good\".")

    @Test("text of articles is escaped, the words at odds are marked")
    func escaped() {
        let html = TranslationPage([Self.check]).html
        #expect(html.contains("<mark>晋南</mark>"))
        #expect(html.contains("<mark>Jinan</mark>"))
        #expect(html.contains("&lt;b&gt;good&lt;/b&gt; &amp; &quot;good&quot;"))
        #expect(!html.contains("<b>good"))
    }

    @Test("the same checks give the same page, with nothing to load")
    func selfContained() {
        let html = TranslationPage([Self.check]).html
        #expect(html == TranslationPage([Self.check]).html)
        #expect(!html.contains("http") && !html.contains("<script") && !html.contains("src="))
        #expect(html.hasPrefix("<!DOCTYPE html>") && html.hasSuffix("</html>\n"))
    }

    @Test("an article in one language is named")
    func alone() {
        let alone = Checking.checks(
            of: "### 新闻\n\n1958-05-10\n第1版()\n专栏：\n\n    太原下了雨。\n", document: "a<b.md")
        #expect(TranslationPage([alone]).html.contains("a&lt;b.md"))
    }
}
