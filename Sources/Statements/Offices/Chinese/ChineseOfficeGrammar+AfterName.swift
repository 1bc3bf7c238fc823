import Archive
import Extraction
import Linking
import Ontology

extension ChineseOfficeGrammar {
    private static let namely: UInt32 = 0x5373  // 即
    private static let stops = Set("。;)".unicodeScalars.map(\.value))

    func titleAfter(_ person: LinkedMention, _ sentence: SentenceView, _ text: [UInt32]) -> ReadTitle? {
        let end = person.mention.span.end
        guard !isSurnameWithTitle(person), let title = reader.title(startingAt: end, sentence, text),
            title.row.kind == .office,
            text.word(of: reader.words.verbLike, startingAt: end, notAfter: title.span.end) == nil
        else { return nil }
        return title
    }

    /// 中国科学院|郭沫若|院长: the body stands before the first name of the list.
    func after(
        _ group: [LinkedMention], _ title: ReadTitle, _ sentence: SentenceView, _ linked: LinkedArticle,
        _ text: [UInt32]
    ) -> [HeldOffice] {
        guard let start = group.first?.mention.span.start else { return [] }
        let office = WrittenOffice(
            body: nil, title: text.string(title.span.range), reading: title, start: start)
        return held(office, before: start, sentence, linked, text)
    }

    private func held(
        _ office: WrittenOffice, before start: Int, _ sentence: SentenceView, _ linked: LinkedArticle,
        _ text: [UInt32]
    ) -> [HeldOffice] {
        if let body = phrase.body(endingAt: start, sentence, text) {
            return bodies.mayHold(office.reading, body, text)
                ? [HeldOffice(office.at(body), body, linked, bodies)] : []
        }
        return bodies.bodyNamedBefore(office, sentence, linked, text).map {
            [HeldOffice(office, body: $0, certainty: .implied)]
        } ?? []
    }

    private func isSurnameWithTitle(_ person: LinkedMention) -> Bool {
        person.mention.rule.hasSuffix("surname-title")
    }

    /// 兰大|林校长: the mention is surname and title, the body stands right before.
    func titled(
        _ person: LinkedMention, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> [HeldOffice] {
        let span = person.mention.span
        guard isSurnameWithTitle(person), let row = reader.row(named: text.string(span.start + 1..<span.end))
        else { return [] }
        let title = ReadTitle(
            span: Span(span.start + 1, span.end), row: row, isExact: true, start: span.start + 1)
        let office = WrittenOffice(body: nil, title: row.zh, reading: title, start: span.start)
        return held(office, before: span.start, sentence, linked, text)
    }

    /// The offices in brackets after a name, or after a colon where the name opens the brackets or the sentence
    /// (陆侃如:山东大学副校长) or is told after 即, and where they end.
    func apposed(
        _ person: LinkedMention, after end: Int, _ sentence: SentenceView, _ linked: LinkedArticle,
        _ text: [UInt32]
    ) -> ([HeldOffice], Int) {
        guard end < sentence.span.end else { return ([], end) }
        let start = person.mention.span.start
        if text[end] == Self.colon,
            start == sentence.textStart || text[start - 1] == 0x28 || text[start - 1] == Self.namely
        {
            let (written, last) = list.offices(startingAt: end + 1, sentence, text)
            guard last == sentence.span.end || Self.stops.contains(text[last]) else { return ([], end) }
            return (resolved(written, after: [], sentence, linked, text), last)
        }
        guard text[end] == 0x28,
            let close = text[end..<min(sentence.span.end, end + 64)].firstIndex(of: 0x29),
            // (其弟徐宝元曾当…)
            !text.hasWord(of: reader.words.notHolders, in: end..<close)
        else { return ([], end) }
        let read = list.offices(startingAt: end + 1, sentence, text).offices
        let written =
            read.isEmpty
            ? phrase.offices(endingAt: close, notBefore: end + 1, sentence, text).offices : read
        return (resolved(written, after: [], sentence, linked, text), close + 1)
    }
}
