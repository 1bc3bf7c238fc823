import Foundation
import Testing

@testable import Archive

@Suite("Stamps of files")
struct FileStampTests {
    private func stamp(written seconds: Int, mode: mode_t = S_IFREG) -> FileStamp? {
        var status = stat()
        status.st_mode = mode
        #if canImport(Darwin)
            status.st_mtimespec.tv_sec = seconds
        #else
            status.st_mtim.tv_sec = seconds
        #endif
        return FileStamp(status)
    }

    @Test("a file that has rested has one; one just written, of the future, or no regular one has none")
    func rested() {
        let now = time(nil)
        #expect(stamp(written: now - 10) != nil)
        #expect(stamp(written: now) == nil)
        #expect(stamp(written: .max) == nil)
        #expect(stamp(written: .min) != nil)
        #expect(stamp(written: now - 10, mode: S_IFIFO) == nil)
    }

    @Test("another time is another stamp")
    func differences() {
        #expect(stamp(written: 10) == stamp(written: 10))
        #expect(stamp(written: 10) != stamp(written: 11))
    }
}
