import Foundation
import Ontology

/// Finds the folder `ontology/`, whatever the working directory.
///
/// In this order: `--ontology`; `$ANNALS_ONTOLOGY`; `share/annals/ontology` beside the `bin` that holds the program;
/// `ontology` in a folder around the program, as in `.build/release` of a checkout.
struct OntologyLocation {
    var option: String?
    var environment = ProcessInfo.processInfo.environment
    var program = Bundle.main.executablePath ?? CommandLine.arguments[0]

    func find() throws -> String {
        if let option { return option }
        if let variable = environment["ANNALS_ONTOLOGY"], !variable.isEmpty { return variable }
        let folder = URL(fileURLWithPath: program).resolvingSymlinksInPath().deletingLastPathComponent()
        let candidates =
            [folder.deletingLastPathComponent().appendingPathComponent("share/annals/ontology")]
            + folders(around: folder).map { $0.appendingPathComponent("ontology") }
        guard let found = candidates.first(where: isOntology) else {
            throw Failure(
                status: .missingInput,
                message:
                    "the ontology is not found; looked in \(candidates[0].path) and in the folders around "
                    + "\(program); give it with --ontology DIR or in ANNALS_ONTOLOGY"
            )
        }
        return found.path
    }

    private func isOntology(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("gazetteer").path)
    }

    private func folders(around folder: URL) -> [URL] {
        var folders = [folder]
        while let last = folders.last, last.path != "/" { folders.append(last.deletingLastPathComponent()) }
        return folders
    }
}
