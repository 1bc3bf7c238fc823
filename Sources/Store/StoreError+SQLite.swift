import Foundation
import GRDB

extension StoreError {
    /// Runs a reading step and tells its errors in the words of a user.
    static func reading<Value>(_ path: String, _ step: () throws -> Value) throws(StoreError) -> Value {
        do {
            return try step()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_NOTADB: throw .notAnnals(path: path)
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw .locked(path: path)
            case .SQLITE_CORRUPT: throw .damaged(path: path, detail: error.shortDescription)
            default: throw .unreadable(path: path, reason: error.shortDescription)
            }
        } catch {
            throw .unreadable(path: path, reason: "\(error)")
        }
    }

    /// Runs a writing step and tells its errors in the words of a user.
    static func writing<Value>(_ path: String, _ step: () throws -> Value) throws(StoreError) -> Value {
        do {
            return try step()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_FULL: throw .diskFull(path: path)
            case .SQLITE_IOERR where !hasSpace(path): throw .diskFull(path: path)
            case .SQLITE_CANTOPEN where !hasSpace(path): throw .diskFull(path: path)
            case .SQLITE_NOTADB: throw .notAnnals(path: path)
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw .locked(path: path)
            case .SQLITE_CORRUPT: throw .damaged(path: path, detail: error.shortDescription)
            default: throw .unwritable(path: path, reason: error.shortDescription)
            }
        } catch {
            throw .unwritable(path: path, reason: "\(error)")
        }
    }

    /// Whether the disk of a file takes as much as a log needs to begin with. SQLite has no word for a disk that is
    /// too full for that.
    private static func hasSpace(_ path: String) -> Bool {
        let disk = try? FileManager.default.attributesOfFileSystem(
            forPath: URL(fileURLWithPath: path).deletingLastPathComponent().path)
        return (disk?[.systemFreeSize] as? NSNumber).map { $0.intValue >= 64 << 10 } ?? true
    }
}

extension DatabaseError {
    /// What SQLite says, without the SQL.
    fileprivate var shortDescription: String { message ?? "\(resultCode)" }
}
