/// How much markup a hostile document may make us hold.
public struct ParsingLimits: Sendable, Hashable {
  /// Elements open at once. Below it nothing grows with depth but one array, so that it may be generous in HTML; XML
  /// is also held to libxml2's own 256.
  public var depth: Int
  /// Attributes of one tag; more are passed over.
  public var attributes: Int
  /// Bytes of text and attribute values handed out in all.
  public var textBytes: Int
  /// Bytes of one run of text in XML, between two tags.
  public var runBytes: Int

  public init(
    depth: Int = 200_000, attributes: Int = 256, textBytes: Int = 256 << 20, runBytes: Int = 256 << 20
  ) {
    self.depth = depth
    self.attributes = attributes
    self.textBytes = textBytes
    self.runBytes = runBytes
  }
}

/// How the reading of a document ended. Events handed out before the end stand in every case.
public enum ParsingEnd: Sendable, Hashable {
  /// All of it was read.
  case whole
  /// HTML: a tag, a comment or an element whose text is not looked through for tags is never closed, and holds the rest
  /// of the page. With how it begins, 80 bytes at most.
  case unclosed(String)
  /// HTML: the page ends within an element whose end tag nobody may leave out (`main`, `ul`; not `p` or `body`).
  case leftOpen
  /// The reader of events said stop.
  case stopped
  /// A limit was reached: one sentence for a person.
  case limit(String)
  /// XML that is not well-formed: where and why. What could be read was handed out all the same.
  case malformed(String)
}
