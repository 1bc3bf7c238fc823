/// How near one name is to another, nearest first.
enum Nearness: Int, Comparable {
    case oneEdit, beginning, fewEdits, part

    /// Nil when the names are too far apart: longer names may differ by more edits, up to three.
    init?(of candidate: NameKey, to wanted: NameKey) {
        let limit =
            switch wanted.scalars.count {
            case ...1: 0
            case ...5: 1
            case ...8: 2
            default: 3
            }
        let edits = EditDistance(limit: limit).between(wanted, candidate)
        if let edits, edits <= 1 {
            self = .oneEdit
        } else if candidate.scalars.starts(with: wanted.scalars) {
            self = .beginning
        } else if edits != nil {
            self = .fewEdits
        } else if candidate.contains(wanted) {
            self = .part
        } else {
            return nil
        }
    }

    static func < (left: Nearness, right: Nearness) -> Bool { left.rawValue < right.rawValue }
}

extension NameKey {
    /// True when the scalars of `other` stand somewhere in this key.
    fileprivate func contains(_ other: NameKey) -> Bool {
        let room = scalars.count - other.scalars.count
        guard room >= 0 else { return false }
        return (0...room).contains { scalars[$0...].starts(with: other.scalars) }
    }
}
