extension TrainingOptions {
    /// Throws where an option has no meaning.
    public func check() throws(TrainingError) {
        try check(epochs >= 1, "--epochs", "must be 1 or more")
        try check(step.isFinite && step > 0, "--step", "must be more than 0")
        try check(dropout >= 0 && dropout < 1, "--dropout", "must be 0 or more and less than 1")
        try check(shrinkage.isFinite && shrinkage >= 0, "shrinkage", "must be 0 or more")
        try check((1...Self.greatestMinimum).contains(minimumCount), "--minimum-count", "must be 1 to 255")
    }

    /// What a feature's count is kept in.
    static let greatestMinimum = Int(UInt8.max)

    private func check(_ holds: Bool, _ name: String, _ problem: String) throws(TrainingError) {
        guard holds else { throw .badOption(name: name, problem: problem) }
    }

    /// What the weights after an epoch depend on: not how many epochs there will be, nor the size of the file.
    var digest: UInt64 {
        var digest = Digest()
        digest.combine(objective.rawValue.utf8)
        digest.combine(seed)
        digest.combine(UInt64(step.bitPattern) << 32 | UInt64(dropout.bitPattern))
        digest.combine(UInt64(shrinkage.bitPattern) << 32 | UInt64(minimumCount))
        digest.combine(UInt64(bitPattern: Int64(weakEpochs)))
        return digest.value
    }
}
