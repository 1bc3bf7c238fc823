import Archive
import Ontology

/// A chain as it grows left from its head, token by token.
struct OrganChain {
    let head: OrganHead
    /// Places and the parent body in it, from the left.
    private(set) var nested: [Mention] = []
    /// Start of the leftmost place, parent body or anchor word.
    private(set) var anchor: Int?
    /// Administrative level of the place nearest to the head; 9 for none.
    private(set) var anchorLevel = 9
    private(set) var hasParent = false
    private(set) var hasAnchorWord = false
    /// A bare level word (省|农业厅): where it starts, and its token.
    private(set) var level: (start: Int, token: Int)?
    /// Where the words begin that tell this body from others, and their first token.
    private(set) var stem: (start: Int, token: Int)?
    private(set) var hasOrdinal = false
    /// Whether a campaign in quotation marks is in the name: 省委|“五反”|办公室.
    private(set) var hasCampaign = false
    private(set) var beginsWithCampaign = false
    /// Tokens between anchor and head; those among them that tell one body from another; single characters.
    private(set) var modifiers = 0
    private(set) var telling = 0
    private(set) var singles = 0
    /// What told the body, and where its stem began, when the first anchor was met.
    private(set) var tellingAtAnchor = 0
    private(set) var stemAtAnchor: Int?

    init(head: OrganHead, tokens: [Token], isInnerTelling: Bool) {
        self.head = head
        guard head.hasInnerModifier else { return }
        modifiers = 1
        stem = (tokens[head.firstToken].start, head.firstToken)
        telling = isInnerTelling ? 1 : 0
    }

    mutating func add(parent: Mention) {
        nested.insert(parent, at: 0)
        setAnchor(parent.span.start)
        anchorLevel = 5
        hasParent = true
    }

    mutating func add(place: Mention, level: Int) {
        nested.insert(place, at: 0)
        setAnchor(place.span.start)
        if anchorLevel == 9 { anchorLevel = level }
    }

    mutating func add(anchorWordAt start: Int) {
        setAnchor(start)
        hasAnchorWord = true
    }

    mutating func add(level start: Int, token: Int) {
        level = (start, token)
        modifiers += 1
    }

    mutating func add(ordinal start: Int, token: Int) {
        hasOrdinal = true
        stem = (start, token)
        modifiers += 1
    }

    /// A name inside the name: a person's (李顺达|合作社) or one in quotation marks.
    mutating func add(name start: Int, token: Int, isCampaign: Bool = false) {
        hasCampaign = hasCampaign || isCampaign
        beginsWithCampaign = isCampaign
        stem = (start, token)
        modifiers += 1
        telling += 2
        singles += 2
    }

    mutating func add(modifier start: Int, token: Int, isTelling: Bool, isSingle: Bool) {
        beginsWithCampaign = false
        stem = (start, token)
        modifiers += 1
        if isTelling { telling += 1 }
        if isSingle { singles += 1 }
    }

    private mutating func setAnchor(_ start: Int) {
        if anchor == nil {
            tellingAtAnchor = telling + (hasOrdinal ? 1 : 0)
            stemAtAnchor = stem?.start
        }
        anchor = start
    }
}
