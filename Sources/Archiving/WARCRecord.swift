public import Disclosures

/// One record of a WARC 1.1 file (ISO 28500:2017), as it stands there.
public struct WARCRecord: Sendable, Hashable {
  public var position: WARCPosition
  /// Named fields in the order of the file, also those that we do not know.
  public var fields: [Field]
  public var block: [UInt8]

  public struct Field: Sendable, Hashable {
    public var name: String
    public var value: String
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(position: WARCPosition, fields: [Field], block: [UInt8]) {
    self.position = position
    self.fields = fields
    self.block = block
  }

  /// First value of a named field; names compare without case (WARC 1.1, section 4).
  public func field(_ name: String) -> String? {
    let wanted = name.lowercased()
    return fields.first { $0.name.lowercased() == wanted }?.value
  }

  public var type: String { field("WARC-Type")?.lowercased() ?? "" }
  public var id: String { field("WARC-Record-ID") ?? "" }
  public var date: String { field("WARC-Date") ?? "" }
  /// `WARC-Target-URI`; some writers put it between angle brackets.
  public var url: String {
    let value = field("WARC-Target-URI") ?? ""
    return value.hasPrefix("<") && value.hasSuffix(">") ? String(value.dropFirst().dropLast()) : value
  }

  /// Whether the block is an HTTP message, head and body.
  var isHTTP: Bool { field("Content-Type")?.lowercased().hasPrefix("application/http") ?? false }

  /// The block without the HTTP head, if it has one (WARC 1.1, section 6.3.2).
  public var payload: ArraySlice<UInt8> { isHTTP ? HTTPHead.split(block).body : block[...] }
}
