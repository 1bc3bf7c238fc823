import Archive
import Linking
import Ontology
import Patterns

/// A sentence as the patterns read it: its names, with meetings among them, and what each stands for.
struct SentenceNames {
    let sentence: SentenceView
    let text: PatternText
    /// What the names of `text` stand for, by their index.
    let nodes: [Named]

    enum Named: Hashable {
        case entity(Int)
        /// An index into the meetings of the sentence.
        case meeting(Int)
    }

    /// `sent` is who is meant by 他 after a verb of sending.
    init(
        _ sentence: SentenceView, _ meetings: [MeetingMention], _ scalars: [UInt32], _ words: ChineseWords,
        sent: [(span: Span, person: Int)] = []
    ) {
        var found: [(PatternText.Name, Named)] = meetings.enumerated().map { index, meeting in
            (
                PatternText.Name(start: meeting.span.start, end: meeting.span.end, type: .meeting),
                .meeting(index)
            )
        }
        for linked in sentence.mentions
        where !meetings.contains(where: { $0.span.overlaps(linked.mention.span) })
            && sentence.dateline?.contains(linked.mention.span) != true
        {
            let span = linked.mention.span
            found.append(
                (
                    PatternText.Name(start: span.start, end: span.end, type: linked.mention.type),
                    .entity(linked.entity)
                ))
        }
        found += sent.map {
            (PatternText.Name(start: $0.span.start, end: $0.span.end, type: .person), .entity($0.person))
        }
        found.sort { $0.0.start < $1.0.start }
        var titles = sentence.titles.map(\.span.range)
        if sentence.language == .chinese {
            for (name, _) in found where name.type == .person {
                if let end = words.titleEnd(at: name.end, limit: sentence.span.end, scalars) {
                    titles.append(name.end..<end)
                }
            }
            titles.sort {
                $0.lowerBound != $1.lowerBound ? $0.lowerBound < $1.lowerBound : $0.count < $1.count
            }
        }
        self.sentence = sentence
        text = PatternText(
            language: sentence.language, scalars: scalars, range: sentence.textStart..<sentence.span.end,
            names: found.map(\.0), titles: titles)
        nodes = found.map(\.1)
    }

    /// Whether a name of `text` is 他 or 她.
    func isPronoun(_ name: Int) -> Bool {
        text.names[name].type == .person && text.names[name].end == text.names[name].start + 1
            && RecentPeople.pronouns.contains(text.scalars[text.names[name].start])
    }
}
