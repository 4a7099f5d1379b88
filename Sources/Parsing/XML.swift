import CLibXML2

/// Reads XML (office files, sitemaps, feeds, data sets) as a stream of events.
///
/// Nothing is ever fetched, no DTD is read and no entity but the five of XML 1.0 (section 4.6) is replaced: others
/// leave nothing behind, so that entities can neither grow nor read files. The encoding is the document's own
/// business (byte order mark or declaration; XML 1.0, appendix F).
///
/// - Parameters:
///   - bytes: the whole document.
///   - limits: what the document may make us hold.
///   - handle: called for each event, in order.
/// - Returns: how it ended; `.malformed` when something was wrong on the way, even if the rest was read.
public func parseXML(
  _ bytes: [UInt8], limits: ParsingLimits = ParsingLimits(), handle: (MarkupEvent) -> Flow
) -> ParsingEnd {
  withoutActuallyEscaping(handle) { handle in
    let sink = XMLSink(limits: limits, handle: handle)
    return withExtendedLifetime(sink) { drive(bytes, into: sink) }
  }
}

/// Bytes given to libxml2 at a time: it keeps what it has not finished with, so that memory stays flat.
private let chunk = 1 << 16

private func drive(_ bytes: [UInt8], into sink: XMLSink) -> ParsingEnd {
  guard !bytes.isEmpty else { return .malformed("The document is empty.") }
  _ = LibXML2.ready
  var callbacks = xmlCallbacks()
  guard let context = xmlCreatePushParserCtxt(&callbacks, Unmanaged.passUnretained(sink).toOpaque(), nil, 0, nil) else {
    return .limit("No memory for reading XML.")
  }
  defer { xmlFreeParserCtxt(context) }
  sink.context = context
  let options =
    XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
  _ = xmlCtxtUseOptions(context, Int32(options))
  bytes.withUnsafeBytes { raw in
    guard let base = raw.bindMemory(to: CChar.self).baseAddress else { return }
    var offset = 0
    while offset < bytes.count, sink.ending == nil {
      let size = min(chunk, bytes.count - offset)
      offset += size
      xmlParseChunk(context, base + offset - size, Int32(size), offset == bytes.count ? 1 : 0)
    }
  }
  sink.flushText()
  sink.closeAll()
  if let ending = sink.ending { return ending }
  if context.pointee.wellFormed == 1 { return .whole }
  guard let error = xmlCtxtGetLastError(context) else { return .malformed("The XML is not well-formed.") }
  var message = error.pointee.message.map { String(cString: $0) } ?? "not well-formed"
  while message.last?.isWhitespace == true { message.removeLast() }
  return .malformed("Line \(error.pointee.line) of the XML: \(message).")
}

/// The library's one-time set-up, done before the first use from any thread.
enum LibXML2 {
  static let ready: Void = xmlInitParser()
}

private func sink(_ user: UnsafeMutableRawPointer?) -> XMLSink? {
  user.map { Unmanaged<XMLSink>.fromOpaque($0).takeUnretainedValue() }
}

/// Only what is set here happens: no entity declarations, no DTD, no includes.
private func xmlCallbacks() -> xmlSAXHandler {
  var callbacks = xmlSAXHandler()
  callbacks.initialized = UInt32(XML_SAX2_MAGIC)
  callbacks.startElementNs = { user, name, _, namespace, _, _, count, _, attributes in
    sink(user)?.start(name, namespace, attributes, Int(count))
  }
  callbacks.endElementNs = { user, _, _, _ in sink(user)?.end() }
  callbacks.characters = { user, text, length in sink(user)?.text(text, Int(length)) }
  callbacks.ignorableWhitespace = { user, text, length in sink(user)?.text(text, Int(length)) }
  callbacks.cdataBlock = { user, text, length in sink(user)?.text(text, Int(length)) }
  callbacks.comment = { user, text in sink(user)?.comment(text) }
  return callbacks
}
