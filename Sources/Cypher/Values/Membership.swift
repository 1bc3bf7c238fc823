extension Value {
    /// Cypher's `IN`: whether a list has an element equal to `self`; nil (that is, null) where an element
    /// might be. Errors where `list` is neither a list nor null.
    public func isElement(of list: Value) throws(CypherError) -> Bool? {
        switch list {
        case .null: return nil
        case .list(let elements): return isElement(of: elements)
        default:
            throw CypherError(
                .type, .invalidArgumentType, "`IN` needs a List on its right, found a \(list.typeName)")
        }
    }

    private func isElement(of elements: [Value]) -> Bool? {
        var result: Bool? = false
        for element in elements {
            switch isEqual(to: element) {
            case true: return true
            case false: continue
            case nil: result = nil
            }
        }
        return result
    }
}
