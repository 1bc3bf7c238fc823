import Foundation
import Graph
import Store

/// A graph that was built before, by the file that holds it or the folder it was built into.
///
///     let graph = try GraphFile(path: "exports").graph()
public struct GraphFile: Sendable {
    /// The file's name in the folder of a build.
    public static let storeName = "annals.sqlite"

    private let path: String

    public init(path: String) { self.path = path }

    public func graph() throws -> KnowledgeGraph {
        try GraphStore(path: file).graph()
    }

    private var file: String {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return exists && !isFolder.boolValue
            ? path : (path as NSString).appendingPathComponent(Self.storeName)
    }
}
