import CLibXML2

/// Reads XML that comes in pieces: `parseXML` for documents that are never held whole.
///
/// The same rules hold: nothing is fetched, no DTD is read, no entity grows.
public final class XMLStream {
  private let sink: XMLSink
  private let context: xmlParserCtxtPtr?
  private var isEmpty = true

  /// - Parameters:
  ///   - limits: what the document may make us hold.
  ///   - handle: called for each event, in order.
  public init(limits: ParsingLimits = ParsingLimits(), handle: @escaping (MarkupEvent) -> Flow) {
    _ = LibXML2.ready
    sink = XMLSink(limits: limits, handle: handle)
    var callbacks = xmlCallbacks()
    context = xmlCreatePushParserCtxt(&callbacks, Unmanaged.passUnretained(sink).toOpaque(), nil, 0, nil)
    sink.context = context
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    if let context { _ = xmlCtxtUseOptions(context, Int32(options)) }
  }

  deinit {
    if let context { xmlFreeParserCtxt(context) }
  }

  /// Whether a limit was reached, or the reader of events said stop: more need not be fed.
  public var hasEnded: Bool { context == nil || sink.ending != nil }

  /// Takes in the next bytes of the document.
  public func feed(_ bytes: ArraySlice<UInt8>) {
    guard let context, !bytes.isEmpty else { return }
    isEmpty = false
    bytes.withUnsafeBytes { raw in
      guard let base = raw.bindMemory(to: CChar.self).baseAddress else { return }
      var offset = 0
      while offset < raw.count, sink.ending == nil {
        let size = min(Self.chunk, raw.count - offset)
        xmlParseChunk(context, base + offset, Int32(size), 0)
        offset += size
      }
    }
  }

  /// Says that the document is at its end.
  public func finish() -> ParsingEnd {
    guard let context else { return .limit("No memory for reading XML.") }
    guard !isEmpty else { return .malformed("The document is empty.") }
    if sink.ending == nil { xmlParseChunk(context, nil, 0, 1) }
    sink.flushText()
    sink.closeAll()
    if let ending = sink.ending { return ending }
    if context.pointee.wellFormed == 1 { return .whole }
    guard let error = xmlCtxtGetLastError(context) else { return .malformed("The XML is not well-formed.") }
    var message = error.pointee.message.map { String(cString: $0) } ?? "not well-formed"
    while message.last?.isWhitespace == true { message.removeLast() }
    return .malformed("Line \(error.pointee.line) of the XML: \(message).")
  }

  /// Bytes given to libxml2 at a time: it keeps what it has not finished with, so that memory stays flat.
  private static let chunk = 1 << 16
}
