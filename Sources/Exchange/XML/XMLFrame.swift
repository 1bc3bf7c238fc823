import CLibXML2

/// libxml2's `xmlTextWriter` over a buffer: elements for the frame, raw batches for the rows.
///
/// A class because C holds a pointer to it. What libxml2 writes gathers in `pending`, until the owner hands it to
/// its sink: so a sink may throw, which a callback of C may not.
final class XMLFrame {
    private var writer: xmlTextWriterPtr?
    private(set) var pending: [UInt8] = []

    init() throws(ExchangeError) {
        let output = xmlOutputBufferCreateIO(
            { context, bytes, count in
                guard let context, let bytes, count > 0 else { return 0 }
                let frame = Unmanaged<XMLFrame>.fromOpaque(context).takeUnretainedValue()
                frame.pending.append(
                    contentsOf: UnsafeRawBufferPointer(start: bytes, count: Int(count))
                )
                return count
            },
            { _ in 0 },
            Unmanaged.passUnretained(self).toOpaque(),
            nil
        )
        guard let output else { throw .outOfMemory }
        guard let made = xmlNewTextWriter(output) else {
            xmlOutputBufferClose(output)
            throw .outOfMemory
        }
        writer = made
    }

    deinit { xmlFreeTextWriter(writer) }

    func startDocument() throws(ExchangeError) {
        try check(xmlTextWriterStartDocument(writer, nil, "UTF-8", nil))
    }

    /// Starts an element on a line of its own.
    func start(_ name: String, _ attributes: [(name: String, value: String)]) throws(ExchangeError) {
        try check(xmlTextWriterStartElement(writer, name))
        for attribute in attributes {
            try check(xmlTextWriterWriteAttribute(writer, attribute.name, attribute.value))
        }
    }

    func end() throws(ExchangeError) { try check(xmlTextWriterEndElement(writer)) }

    func endDocument() throws(ExchangeError) {
        try check(xmlTextWriterEndDocument(writer))
        try check(xmlTextWriterFlush(writer))
    }

    /// Hands over bytes that are XML already.
    func raw(_ bytes: [UInt8]) throws(ExchangeError) {
        let result = bytes.withUnsafeBufferPointer { buffer in
            xmlTextWriterWriteRawLen(writer, buffer.baseAddress, Int32(buffer.count))
        }
        try check(result)
    }

    /// Gives the bytes written since the last call to a sink.
    func drain(to sink: inout some ByteSink) throws {
        try check(xmlTextWriterFlush(writer))
        try pending.withUnsafeBytes { batch in
            if !batch.isEmpty { try sink.write(batch) }
        }
        pending.removeAll(keepingCapacity: true)
    }

    private func check(_ result: Int32) throws(ExchangeError) {
        if result < 0 { throw .outOfMemory }
    }
}
