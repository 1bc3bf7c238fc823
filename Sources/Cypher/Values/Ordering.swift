/// How two things stand to each other in an order.
public enum Ordering: Int8, Sendable {
    case less = -1
    case same = 0
    case greater = 1

    /// The order of two things of one comparable type.
    @inlinable
    public init<Element: Comparable>(_ left: Element, _ right: Element) {
        self = left < right ? .less : (right < left ? .greater : .same)
    }

    /// The same order seen from the other side.
    public var reversed: Ordering {
        switch self {
        case .less: .greater
        case .same: .same
        case .greater: .less
        }
    }

    /// This order, or where it does not decide, that of `next`.
    @inlinable
    public func then(_ next: @autoclosure () -> Ordering) -> Ordering {
        self == .same ? next() : self
    }
}
