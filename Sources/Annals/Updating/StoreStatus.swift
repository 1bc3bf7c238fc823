import Archive
import Columns
import Foundation
import Store

/// What is in a store, and what the next build would do.
public struct StoreStatus: Sendable {
    public struct Year: Sendable, Hashable {
        /// "" where no date is known.
        public let year: String
        public let articles: Int
        /// How many of them another version of the rules, tables or model read.
        public let stale: Int
    }

    /// In order.
    public let years: [Year]
    public let inputs: Int
    /// Files that are gone, that have other bytes now, and that another version read.
    public private(set) var gone: [String] = []
    public private(set) var changed: [String] = []
    public private(set) var stale: [String] = []

    /// `version` is that of the rules, tables and model now. Reads the files whose stamps are not those that they had.
    public init(_ path: String, version: String) throws {
        let store = try ArchiveStore(reading: path)
        var articles: [String: (all: Int, stale: Int)] = [:]
        for row in try store.census() {
            let isStale = !row.version.hasPrefix(version)
            articles[row.year, default: (0, 0)].all += row.articles
            articles[row.year, default: (0, 0)].stale += isStale ? row.articles : 0
        }
        years = articles.sorted { $0.key < $1.key }
            .map { Year(year: $0.key, articles: $0.value.all, stale: $0.value.stale) }
        let inputs = try store.inputs()
        self.inputs = inputs.count
        for (path, input) in inputs.sorted(by: { $0.key < $1.key }) {
            if !FileManager.default.fileExists(atPath: path) {
                gone.append(path)
            } else if Self.isChanged(input) {
                changed.append(path)
            } else if !input.version.hasPrefix(version) {
                stale.append(path)
            }
        }
    }

    private static func isChanged(_ input: StoredInput) -> Bool {
        if let stamp = input.stamp, FileStamp(ofFile: input.path)?.description == stamp { return false }
        return ContentHash(ofFile: input.path)?.bytes != input.hash
    }
}
