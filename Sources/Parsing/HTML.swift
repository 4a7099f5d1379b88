/// Reads HTML as a stream of events, the way a browser without scripts would take it apart.
///
/// Tokens follow the WHATWG HTML standard, section 13.2.5, with scripting off; of its tree construction only what a
/// reader of text needs is kept (`OpenElements`): every start has its end, paragraphs, list items, cells and rows end
/// where the standard says they end. It is written here rather than taken from libxml2 for three reasons: libxml2's
/// HTML reader takes quadratic time on attributes and stray end tags of a hostile page, it differs between 2.9 and
/// 2.14, so that one page would give two texts on two machines, and one pass over bytes is several times faster.
///
/// Time is linear in the size of the page, and nothing recurses.
///
/// - Parameters:
///   - bytes: the page as UTF-8; other encodings are decoded first. Bytes that are no UTF-8 become U+FFFD, NUL bytes
///     in text are left out.
///   - limits: what the page may make us hold.
///   - handle: called for each event, in order.
/// - Returns: how it ended; never `.malformed`, since every sequence of bytes is a page.
public func parseHTML(
  _ bytes: [UInt8], limits: ParsingLimits = ParsingLimits(), handle: (MarkupEvent) -> Flow
) -> ParsingEnd {
  withoutActuallyEscaping(handle) { handle in
    bytes.withUnsafeBufferPointer { bytes in
      var tokenizer = HTMLTokenizer(bytes, sink: HTMLSink(limits: limits, handle: handle))
      tokenizer.run()
      tokenizer.sink.finish()
      return tokenizer.sink.ending ?? tokenizer.unclosed.map { .unclosed($0) }
        ?? (tokenizer.sink.isLeftOpen ? .leftOpen : .whole)
    }
  }
}

/// Where the tokenizer puts what it finds: gathers text, keeps the open elements, counts against the limits.
struct HTMLSink {
  let limits: ParsingLimits
  private let handle: (MarkupEvent) -> Flow
  private(set) var ending: ParsingEnd?
  private(set) var open = OpenElements()
  /// The bytes end within an element whose end tag may not be left out.
  private(set) var isLeftOpen = false
  private var pending: [UInt8] = []
  private var textBytes = 0

  init(limits: ParsingLimits, handle: @escaping (MarkupEvent) -> Flow) {
    self.limits = limits
    self.handle = handle
  }

  mutating func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    if !bytes.isEmpty { pending.append(contentsOf: bytes) }
  }

  mutating func text(_ scalar: Unicode.Scalar) { pending.append(contentsOf: String(scalar).utf8) }

  mutating func comment(_ text: String) {
    count(text.utf8.count)
    flush()
    emit(.comment(text))
  }

  mutating func passOver(_ text: String) {
    count(text.utf8.count)
    flush()
    emit(.passedOver(text))
  }

  mutating func start(_ element: Element, _ traits: Traits, selfClosing: Bool) {
    flush()
    for name in open.closed(by: element.name, traits) { emit(.end(name: name)) }
    count(element.attributes.reduce(0) { $0 + $1.value.utf8.count })
    emit(.start(element))
    if traits.contains(.void) || selfClosing && (open.isForeign || traits.contains(.foreign)) {
      emit(.end(name: element.name))
    } else if open.count < limits.depth {
      open.push(element.name, traits)
    } else {
      end(with: .limit("The page nests more than \(limits.depth) elements."))
    }
  }

  mutating func end(_ name: String) {
    flush()
    if name == "br" { return start(Element(name: "br"), .void, selfClosing: false) }
    for name in open.ended(by: name, Traits.of(name)) { emit(.end(name: name)) }
  }

  mutating func finish() {
    flush()
    isLeftOpen = open.needsEndTag
    for name in open.all() { emit(.end(name: name)) }
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    if pending.contains(0) { pending.removeAll { $0 == 0 } }
    count(pending.count)
    if !pending.isEmpty { emit(.text(String(decoding: pending, as: UTF8.self))) }
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func count(_ bytes: Int) {
    textBytes += bytes
    if textBytes > limits.textBytes { end(with: .limit("The page holds more than \(limits.textBytes) bytes of text.")) }
  }

  private mutating func emit(_ event: MarkupEvent) {
    guard ending == nil else { return }
    if handle(event) == .stop { end(with: .stopped) }
  }

  private mutating func end(with reason: ParsingEnd) {
    if ending == nil { ending = reason }
  }
}
