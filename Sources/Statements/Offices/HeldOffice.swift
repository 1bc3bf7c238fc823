import Archive
import Graph
import Linking
import Ontology

/// An office with the body that it belongs to.
struct HeldOffice {
    var body: Int
    var title: String
    var row: TitleRow
    /// Whether `row` is the whole title, so that its English is too.
    var isExact: Bool
    var status: OfficeStatus
    var certainty: Certainty

    func statement(
        _ person: Int, _ reader: ChineseTitleReader, _ sentence: SentenceView, _ linked: LinkedArticle,
        _ date: DateRange?, rule: String
    ) -> LocalStatement {
        let kind = linked.entities[body].kind
        let row = reader.row(row, at: kind)
        let status = reader.isOld(linked.entities[body], sentence) ? .former : status
        return LocalStatement(
            .entity(person), .holdsOffice, .entity(body),
            qualifiers: [
                Property("office_zh", title), Property("office_en", isExact ? row.en : ""),
                Property("rank", OfficeRank.of(row.rank, at: kind)),
                Property("status", status.rawValue),
            ],
            date: status == .former ? date?.asEnd : date, certainty: certainty,
            evidence: [sentence.evidence(rule)])
    }
}

extension HeldOffice {
    init(_ office: WrittenOffice, body: Int, certainty: Certainty) {
        self.init(
            body: body, title: office.title, row: office.reading.row,
            isExact: office.reading.row.zh == office.title, status: office.reading.status,
            certainty: certainty)
    }

    /// At a written body; a secretary of a secretariat serves the committee.
    init(_ office: WrittenOffice, _ body: LinkedMention, _ linked: LinkedArticle, _ bodies: OfficeBodies) {
        let placed = bodies.placed(office.title, body.entity, linked) ?? body.entity
        self.init(office, body: placed, certainty: .explicit)
        if body.mention.text.hasSuffix("书记处"), title.hasSuffix("书记"),
            let parent = linked.entities[body.entity].parent
        {
            self.body = parent
            title = "书记处" + title
        }
    }
}

extension DateRange {
    /// What was over on a day was so until then.
    fileprivate var asEnd: DateRange {
        var range = self
        if role == .asOf { range.role = .until }
        return range
    }
}

/// How high an office is: 1 national to 10 member.
///
/// The row of `titles.tsv` says it, or 0 where it depends on the body: a 书记 of a county is of rank 6, one of a
/// province of 3. Empty where the class of the body does not tell either.
enum OfficeRank {
    /// What rows say whose rank depends on the body.
    static let unknown = "0"
    private static let levels = [
        "central": "1", "ministry": "2", "region": "2", "prov": "3", "pref": "5", "county": "6", "dist": "7",
        "town": "8", "branch": "9",
    ]

    static func of(_ rank: String, at kind: String) -> String {
        if rank != unknown { return rank }
        return kind.split(separator: "-").lazy.compactMap { levels[String($0)] }.first ?? ""
    }
}

extension HeldOffice {
    var over: HeldOffice {
        var office = self
        office.status = .former
        return office
    }
}
