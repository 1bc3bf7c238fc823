import ArgumentParser
import Ontology

extension EntityType: ExpressibleByArgument {
    /// `Person`, `person`, `persons`, `people`.
    public init?(argument: String) {
        let word = argument.lowercased()
        let singular = word == "people" ? "person" : word.hasSuffix("s") ? String(word.dropLast()) : word
        guard let type = Self.allCases.first(where: { $0.rawValue.lowercased() == singular }) else {
            return nil
        }
        self = type
    }

    public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}
