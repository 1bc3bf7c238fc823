extension TCKValue {
    /// Whether an engine's value is the one that is expected. Integers and floats differ; floats may differ from the
    /// twelfth digit on; NaN is itself.
    func matches(_ other: TCKValue, ignoringListOrder: Bool = false) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.float(let left), .float(let right)): areClose(left, right)
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.list(let left), .list(let right)):
            ignoringListOrder
                ? areSameBag(left, right) { $0.matches($1, ignoringListOrder: true) }
                : left.elementsEqual(right) { $0.matches($1) }
        case (.map(let left), .map(let right)): areSame(left, right, ignoringListOrder)
        case (.node(let left), .node(let right)): left.matches(right, ignoringListOrder)
        case (.relationship(let left), .relationship(let right)): left.matches(right, ignoringListOrder)
        case (.path(let left), .path(let right)):
            left.start.matches(right.start, ignoringListOrder)
                && left.steps.elementsEqual(right.steps) { $0.matches($1, ignoringListOrder) }
        default: false
        }
    }
}

extension TCKNode {
    fileprivate func matches(_ other: TCKNode, _ ignoringListOrder: Bool) -> Bool {
        labels == other.labels && areSame(properties, other.properties, ignoringListOrder)
    }
}

extension TCKRelationship {
    fileprivate func matches(_ other: TCKRelationship, _ ignoringListOrder: Bool) -> Bool {
        type == other.type && areSame(properties, other.properties, ignoringListOrder)
    }
}

extension TCKPath.Step {
    fileprivate func matches(_ other: TCKPath.Step, _ ignoringListOrder: Bool) -> Bool {
        isForward == other.isForward && relationship.matches(other.relationship, ignoringListOrder)
            && node.matches(other.node, ignoringListOrder)
    }
}

/// Whether the two hold the same elements, each as often, in any order.
func areSameBag<Element>(_ left: [Element], _ right: [Element], by areSame: (Element, Element) -> Bool)
    -> Bool
{
    guard left.count == right.count else { return false }
    var rest = right
    for element in left {
        guard let index = rest.firstIndex(where: { areSame(element, $0) }) else { return false }
        rest.remove(at: index)
    }
    return true
}

private func areSame(_ left: [String: TCKValue], _ right: [String: TCKValue], _ ignoringListOrder: Bool)
    -> Bool
{
    left.count == right.count
        && left.allSatisfy { key, value in
            right[key].map { value.matches($0, ignoringListOrder: ignoringListOrder) } ?? false
        }
}

private func areClose(_ left: Double, _ right: Double) -> Bool {
    left == right || (left.isNaN && right.isNaN)
        || abs(left - right) <= 1e-12 * max(abs(left), abs(right)) && left.isFinite && right.isFinite
}
