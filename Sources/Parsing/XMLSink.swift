import CLibXML2

/// Where libxml2's callbacks land: copies what they point at into values and hands them on.
final class XMLSink {
  /// Set for as long as libxml2 runs.
  var context: xmlParserCtxtPtr?
  /// Why reading stops before the end; nil while it goes on.
  private(set) var ending: ParsingEnd?

  private let limits: ParsingLimits
  private let handle: (MarkupEvent) -> Flow
  private var pending: [UInt8] = []
  private var open: [String] = []
  private var textBytes = 0
  /// libxml2 keeps one copy of each name, so that the same address means the same namespace.
  private var lastNamespace: (pointer: UnsafePointer<xmlChar>, text: String)?

  init(limits: ParsingLimits, handle: @escaping (MarkupEvent) -> Flow) {
    self.limits = limits
    self.handle = handle
  }

  func start(
    _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {
    guard ending == nil, let name else { return }
    flushText()
    guard open.count < limits.depth else {
      return end(with: .limit("The XML nests more than \(limits.depth) elements."))
    }
    var element = Element(name: String(cString: name), namespace: text(ofNamespace: namespace))
    if let attributes, count > 0 {
      element.attributes.reserveCapacity(min(count, limits.attributes))
      for index in 0..<min(count, limits.attributes) {
        // Five pointers each: local name, prefix, namespace, start and end of the value (SAX2, startElementNs).
        let entry = attributes + index * 5
        guard let local = entry[0], let first = entry[3], let last = entry[4] else { continue }
        let value = String(decoding: UnsafeBufferPointer(start: first, count: last - first), as: UTF8.self)
        textBytes += value.utf8.count
        element.attributes.append(
          Attribute(name: String(cString: local), namespace: text(ofNamespace: entry[2]), value: value))
      }
    }
    open.append(element.name)
    emit(.start(element))
  }

  func end() {
    guard ending == nil else { return }
    flushText()
    if ending == nil, let name = open.popLast() { emit(.end(name: name)) }
  }

  func text(_ start: UnsafePointer<xmlChar>?, _ length: Int) {
    guard ending == nil, let start, length > 0 else { return }
    textBytes += length
    pending.append(contentsOf: UnsafeBufferPointer(start: start, count: length))
    if textBytes > limits.textBytes {
      end(with: .limit("The XML holds more than \(limits.textBytes) bytes of text."))
    } else if pending.count > limits.runBytes {
      end(with: .limit("The XML holds more than \(limits.runBytes) bytes of text in one piece."))
    }
  }

  func comment(_ text: UnsafePointer<xmlChar>?) {
    guard ending == nil, let text else { return }
    flushText()
    if ending == nil { emit(.comment(String(cString: text))) }
  }

  /// Hands on the text gathered so far: libxml2 gives it in pieces.
  func flushText() {
    guard !pending.isEmpty else { return }
    let text = String(decoding: pending, as: UTF8.self)
    pending.removeAll(keepingCapacity: true)
    if ending == nil { emit(.text(text)) }
  }

  /// Ends what a broken document left open.
  func closeAll() {
    while ending == nil, let name = open.popLast() { emit(.end(name: name)) }
  }

  private func emit(_ event: MarkupEvent) {
    if handle(event) == .stop { end(with: .stopped) }
  }

  private func end(with reason: ParsingEnd) {
    ending = reason
    if let context { xmlStopParser(context) }
  }

  private func text(ofNamespace pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    if let lastNamespace, lastNamespace.pointer == pointer { return lastNamespace.text }
    let text = String(cString: pointer)
    lastNamespace = (pointer, text)
    return text
  }
}
