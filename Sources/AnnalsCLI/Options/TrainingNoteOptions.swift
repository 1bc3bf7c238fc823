import ArgumentParser
import Foundation
import Ontology

/// What a model says of itself beside its figures.
struct TrainingNoteOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Terms of the data and whatever else is to be told.", valueName: "text"))
    var note: String?

    @Option(help: ArgumentHelp("The day, as 2026-11-21; none is told when not given.", valueName: "date"))
    var date: String?

    @Option(
        help: ArgumentHelp("Write a model card in Markdown too.", valueName: "file.md"),
        completion: .file(extensions: ["md"])
    )
    var card: String?

    func validate() throws {
        if let date, CalendarDate(iso: date)?.description != date {
            throw ValidationError("--date must be a day such as 2026-11-21")
        }
        guard (note ?? "").utf8.count <= 100_000 else { throw ValidationError("--note is too long") }
    }
}
