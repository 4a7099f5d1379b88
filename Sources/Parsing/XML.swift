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
    let stream = XMLStream(limits: limits, handle: handle)
    stream.feed(bytes[...])
    return stream.finish()
  }
}

/// The library's one-time set-up, done before the first use from any thread.
enum LibXML2 {
  static let ready: Void = xmlInitParser()
}

private func sink(_ user: UnsafeMutableRawPointer?) -> XMLSink? {
  user.map { Unmanaged<XMLSink>.fromOpaque($0).takeUnretainedValue() }
}

/// Only what is set here happens: no entity declarations, no DTD, no includes.
func xmlCallbacks() -> xmlSAXHandler {
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
