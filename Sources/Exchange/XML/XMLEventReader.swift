import CLibXML2

/// What happens in an XML file, in its order.
protocol XMLEventHandler: AnyObject {
    /// `name` is without its prefix.
    func start(_ name: String, _ attributes: XMLAttributes, line: Int) throws(ExchangeError)
    /// Text comes in pieces; a piece that was an entity comes alone.
    func text(_ piece: UnsafeBufferPointer<UInt8>, isSection: Bool, line: Int)
    func end(_ name: String, line: Int) throws(ExchangeError)
}

/// The attributes of one element, valid while it starts.
struct XMLAttributes {
    /// Five pointers each: name, prefix, namespace, start and end of the value.
    private let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    private let count: Int

    init(_ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) {
        self.pointers = pointers
        self.count = count
    }

    subscript(name: String) -> String? {
        for index in 0..<count where self.name(index) == name && pointers?[index * 5 + 1] == nil {
            return value(index)
        }
        return nil
    }

    /// Names without prefixes, in the order of the file.
    var names: [String] { (0..<count).map(name) }

    private func name(_ index: Int) -> String {
        pointers?[index * 5].map { String(cString: $0) } ?? ""
    }

    private func value(_ index: Int) -> String {
        guard let start = pointers?[index * 5 + 3], let end = pointers?[index * 5 + 4] else { return "" }
        let text = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
        // As long as it does not replace entities, libxml2 gives `&amp;` in an attribute as `&#38;`.
        return text.utf8.contains(UInt8(ascii: "&")) ? text.replacing("&#38;", with: "&") : text
    }
}

/// Reads XML through libxml2's SAX2 callbacks.
///
/// No network, no external files, no entities but the five of XML: a file that declares its own is refused, so that
/// none can grow without bound. Limits on depth and length are libxml2's own. Errors carry line and column.
final class XMLEventReader {
    private let file: String
    private let handler: any XMLEventHandler
    private var context: xmlParserCtxtPtr?
    private var failure: ExchangeError?

    private static let chunk = 64 << 10

    private init(file: String, handler: any XMLEventHandler) {
        self.file = file
        self.handler = handler
    }

    static func read(_ bytes: [UInt8], file: String, handler: any XMLEventHandler) throws(ExchangeError) {
        guard !bytes.isEmpty else {
            throw .content(file: file, line: 1, found: "an empty file", expected: "a GraphML file")
        }
        let reader = XMLEventReader(file: file, handler: handler)
        try reader.parse(bytes)
    }

    private func parse(_ bytes: [UInt8]) throws(ExchangeError) {
        var callbacks = Self.callbacks
        let made = xmlCreatePushParserCtxt(&callbacks, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
        guard let made else { throw .outOfMemory }
        context = made
        defer {
            context = nil
            xmlFreeDoc(made.pointee.myDoc)
            xmlFreeParserCtxt(made)
        }
        _ = xmlCtxtUseOptions(made, Int32(XML_PARSE_NONET.rawValue))
        bytes.withUnsafeBufferPointer { buffer in
            var start = 0
            while start < buffer.count, failure == nil {
                let count = min(Self.chunk, buffer.count - start)
                buffer.withMemoryRebound(to: CChar.self) { chars in
                    _ = xmlParseChunk(made, chars.baseAddress.map { $0 + start }, Int32(count), 0)
                }
                start += count
            }
            if failure == nil { _ = xmlParseChunk(made, nil, 0, 1) }
        }
        if let failure { throw failure }
        if made.pointee.wellFormed == 0 {
            throw .syntax(file: file, line: line, column: 1, found: "the file is not well-formed XML")
        }
    }

    private var line: Int { Int(annals_line(context)) }

    /// Keeps the first error and stops.
    private func fail(_ error: ExchangeError) {
        if failure == nil { failure = error }
        xmlStopParser(context)
    }

    private func perform(_ body: () throws(ExchangeError) -> Void) {
        guard failure == nil else { return }
        do throws(ExchangeError) { try body() } catch { fail(error) }
    }

    private func report(level: Int32, message: UnsafePointer<CChar>?, line: Int32, column: Int32) {
        guard level >= Int32(XML_ERR_ERROR.rawValue) else { return }
        let text = message.map { String(cString: $0) } ?? "unknown error"
        fail(
            .syntax(
                file: file,
                line: Int(line),
                column: max(1, Int(column)),
                found: "not well-formed XML: " + String(text.prefix { $0 != "\n" })
            )
        )
    }

    private static func reader(_ context: UnsafeMutableRawPointer?) -> XMLEventReader? {
        context.map { Unmanaged<XMLEventReader>.fromOpaque($0).takeUnretainedValue() }
    }

    private static var callbacks: xmlSAXHandler {
        var handler = xmlSAXHandler()
        annals_use_sax2(&handler)
        handler.startElementNs = { context, name, _, _, _, _, count, _, attributes in
            guard let reader = XMLEventReader.reader(context), let name else { return }
            reader.perform { () throws(ExchangeError) in
                try reader.handler.start(
                    String(cString: name),
                    XMLAttributes(attributes, count: Int(count)),
                    line: reader.line
                )
            }
        }
        handler.endElementNs = { context, name, _, _ in
            guard let reader = XMLEventReader.reader(context), let name else { return }
            reader.perform { () throws(ExchangeError) in
                try reader.handler.end(String(cString: name), line: reader.line)
            }
        }
        handler.characters = { context, text, count in
            XMLEventReader.reader(context)?.pass(text, count, isSection: false)
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = { context, text, count in
            XMLEventReader.reader(context)?.pass(text, count, isSection: true)
        }
        handler.entityDecl = { context, name, _, _, _, _ in
            guard let reader = XMLEventReader.reader(context) else { return }
            let name = name.map { String(cString: $0) } ?? ""
            reader.fail(
                .content(
                    file: reader.file,
                    line: reader.line,
                    found: "the entity '\(name)' is declared",
                    expected: "no entities of its own; write the text itself"
                )
            )
        }
        handler.reference = { context, name in
            guard let reader = XMLEventReader.reader(context) else { return }
            let name = name.map { String(cString: $0) } ?? ""
            reader.fail(
                .content(
                    file: reader.file,
                    line: reader.line,
                    found: "the entity '&\(name);'",
                    expected: "one of the five of XML; write the text itself"
                )
            )
        }
        annals_set_error_function(&handler) { context, error in
            guard let error else { return }
            XMLEventReader.reader(context)?.report(
                level: annals_error_level(error),
                message: annals_error_message(error),
                line: annals_error_line(error),
                column: annals_error_column(error)
            )
        }
        return handler
    }

    private func pass(_ text: UnsafePointer<xmlChar>?, _ count: Int32, isSection: Bool) {
        guard failure == nil, let text else { return }
        handler.text(UnsafeBufferPointer(start: text, count: Int(count)), isSection: isSection, line: line)
    }
}
