extension TranslationPage {
    /// Readable on paper, on a phone, and in the dark.
    static let style = """
        :root { color-scheme: light dark; }
        body { margin: 0; font: 16px/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", sans-serif; }
        main { max-width: 46rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.6rem; line-height: 1.2; }
        h2 { font-size: 1.1rem; margin: 0 0 .4rem; }
        table { border-collapse: collapse; margin: 1rem 0 2rem; }
        th, td { padding: .2rem .8rem; text-align: right; border-bottom: 1px solid #8886; }
        th:first-child { text-align: left; }
        article { border-left: .35rem solid #888; padding: .6rem 0 .6rem 1rem; margin: 1.4rem 0; break-inside: avoid; }
        article.grave { border-color: #c62828; }
        article.serious { border-color: #ef8c00; }
        article p { margin: .3rem 0; }
        blockquote { margin: .5rem 0; padding: .4rem .8rem; background: #8881; }
        blockquote.none { font-style: italic; opacity: .7; }
        mark { background: #ffd54f; color: #000; padding: 0 .1em; }
        .kind { font-weight: 400; opacity: .75; }
        .kind::after { content: ":"; }
        footer { font-size: .85rem; opacity: .7; overflow-wrap: anywhere; }
        """
}
