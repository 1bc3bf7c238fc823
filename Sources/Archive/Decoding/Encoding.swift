/// How the bytes of the input are to be read: as UTF-8, or as what the user declares.
public enum Encoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    case gb18030
}
