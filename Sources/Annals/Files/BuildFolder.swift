import Foundation
import Store

/// The folder that a build writes to: the store, and the files made from it.
public struct BuildFolder: Sendable {
    public static let storeName = "annals.sqlite"

    public let path: String
    /// Whether the store was there before.
    private let hadStore: Bool

    public init(_ path: String) {
        self.path = path
        hadStore = FileManager.default.fileExists(
            atPath: (path as NSString).appendingPathComponent(Self.storeName))
    }

    /// Makes the folder where there is none. Fails at once where that, or writing in it, is not possible.
    public func make() throws(FileError) { try ReplacedFiles(in: path).makeFolder() }

    public func store() throws(StoreError) -> ArchiveStore {
        try ArchiveStore(writing: place(of: Self.storeName))
    }

    /// Takes away a store that this build made and in which nothing is.
    public func removeIfNew(_ store: ArchiveStore) throws(StoreError) {
        let isEmpty = try store.articleCount() == 0
        try store.close()
        guard !hadStore, isEmpty else { return }
        for suffix in ["", "-wal", "-shm"] { unlink(store.path + suffix) }
        rmdir(path)
    }

    func place(of name: String) -> String { (path as NSString).appendingPathComponent(name) }
}
