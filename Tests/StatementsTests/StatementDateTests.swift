import Graph
import Ontology
import Statements
import Testing

@Suite("When a statement holds")
struct StatementDateTests {
    /// The dates of the statements of one relation; the paper is of 1958-05-01.
    private func dates(_ relation: Relation, _ chinese: String) -> [String] {
        Reading.read(chinese).statements.filter { $0.relation == relation }.map { statement in
            guard let date = statement.date else { return "no date" }
            let days = date.earliest == date.latest ? "\(date.earliest)" : "\(date.earliest)..\(date.latest)"
            return "\(days) \(date.role.rawValue)"
        }
    }

    @Test("a title is of the day of the dispatch, or of the day that its sentence tells of")
    func title() {
        #expect(
            dates(.holdsOffice, "新华社太原28日电　中共山西省委第一书记陶鲁笳率领工作团出发。") == ["1958-04-28 asOf"])
        #expect(
            dates(.holdsOffice, "新华社太原28日电　26日,中共山西省委第一书记陶鲁笳率领工作团出发。") == [
                "1958-04-26 asOf"
            ])
    }

    @Test("what is told of a meeting is of its day")
    func meeting() {
        let text = "新华社太原28日电　中共山西省委员会在19日举行了扩大会议。会上,中共山西省委第一书记陶鲁笳讲了话。"
        #expect(dates(.holdsOffice, text) == ["1958-04-19 asOf"])
    }

    @Test("a meeting of years ago is not the one of the sentences after it")
    func oldMeeting() {
        let text = "1949年12月中共山西省委召开了座谈会。中共上海市委召开了扩大会议。"
        #expect(dates(.held, text) == ["1949-12-01..1949-12-31 during", "1958-05-01 asOf"])
    }

    @Test("a speech that is only cited is not of the day of the paper")
    func citedSpeech() {
        #expect(
            dates(.spokeAt, "周恩来总理在第一次全国司法会议上的讲话中指出,工作有了很大的进步。") == ["no date"])
        #expect(dates(.spokeAt, "周恩来总理在第一次全国司法会议上的讲话") == ["1958-05-01 asOf"])
    }

    @Test("the heads of reports that an article gathers do nothing")
    func laterDateline() {
        let text = "各地在召开会议。\n    【四川分社二十八日电】关于互助合作,四川省委召开了扩大会议。"
        #expect(Reading.read(text).statements.filter { $0.relation == .held }.count == 1)
    }

    @Test("an appointment is of the year that stands before its verb")
    func appointment() {
        #expect(
            dates(.holdsOffice, "新华社太原28日电　陶鲁笳1955年任中共山西省委第一书记。") == [
                "1955-01-01..1955-12-31 during"
            ])
    }

    @Test("a report of the paper's own without a day is of the day up to which it counts")
    func ownReport() {
        let text = "本报讯　截至3月底止,山西省已派出干部九百名。西安市开展了三反运动。"
        #expect(dates(.takesPartIn, text) == ["1958-03-31 asOf"])
    }

    @Test("whoever such a report calls by a title bears it on the day of the paper")
    func titleInReport() {
        let text = "本报讯　截至3月底止,山西省已下放干部九百名。中共山西省委第一书记陶鲁笳到农村检查生产。"
        #expect(dates(.holdsOffice, text) == ["1958-05-01 asOf"])
    }

    @Test(
        "a title in a clause that begins with a year long ago is of that year; a former office was held until the day"
    )
    func past() {
        #expect(
            dates(.holdsOffice, "本报讯　1944年,中共山西省委第一书记陶鲁笳到过这里。") == ["1944-01-01..1944-12-31 during"])
        #expect(dates(.holdsOffice, "本报讯　前中共山西省委第一书记陶鲁笳到过这里。") == ["1958-05-01 until"])
    }

    @Test("a campaign is carried out when its sentence says")
    func campaign() {
        #expect(
            dates(.takesPartIn, "本报讯　西安市在1951年12月开展了三反运动。") == [
                "1951-12-01..1951-12-31 during"
            ])
    }
}
