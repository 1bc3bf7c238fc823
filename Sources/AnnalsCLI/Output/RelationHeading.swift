import Ontology

extension Relation {
    /// What a card calls the far ends of edges of this relation.
    func heading(forward: Bool) -> String {
        switch self {
        case .holdsOffice: forward ? "Offices" : "Office holders"
        case .partOf: forward ? "Part of" : "Parts"
        case .locatedIn: forward ? "Located in" : "Located here"
        case .takesPartIn: forward ? "Takes part in" : "Taking part"
        case .leads: forward ? "Leads" : "Led by"
        case .sentTo: forward ? "Sent to" : "Sent here"
        case .wentTo: forward ? "Went to" : "Visited by"
        case .met: forward ? "Met" : "Met by"
        case .spokeAt: forward ? "Spoke at" : "Speakers"
        case .held: forward ? "Held" : "Held by"
        case .hasFigure: forward ? "Figures" : "Figure of"
        case .reportedBy: forward ? "Reported by" : "Reports"
        case .mentionedIn: forward ? "Mentioned in" : "Mentions"
        }
    }
}
