extension Label {
    /// The labels of a part of a text, unknown where a name begins before the part or ends after it: such labels
    /// could stand in no row of labels of the part.
    public static func cut(_ labels: ArraySlice<Label>) -> [Label] {
        var part = Array(labels)
        var index = 0
        while index < part.count, part[index].position == .inside || part[index].position == .end {
            part[index] = .unknown
            index += 1
        }
        index = part.count
        while index > 0, part[index - 1].continues {
            part[index - 1] = .unknown
            index -= 1
        }
        return part
    }
}
