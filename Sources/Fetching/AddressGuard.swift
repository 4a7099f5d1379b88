/// Keeps the crawler on the public internet: a page must not be able to send us to the auditor's own machine or
/// network, by address, by name, by redirect or by a name whose answer changes.
///
/// The transport asks `refusal(of:)` for the very address it is about to connect to, so there is no moment between
/// the check and the connection. `refusal(host:)` catches what a URL spells out, before anything is looked up.
///
/// Ranges: IANA special-purpose address registries (RFC 6890 and what has been added since), multicast and class E.
public struct AddressGuard: Sendable, Hashable {
  /// Lets everything pass.
  public var allowsPrivate: Bool

  public init(allowsPrivate: Bool = false) { self.allowsPrivate = allowsPrivate }

  /// Why an address must not be connected to; nil when it may.
  public func refusal(of address: IPAddress) -> String? {
    if allowsPrivate { return nil }
    let bytes = address.bytes
    guard address.isV6 else { return Self.v4Ranges.first { $0.holds(bytes) }?.name }
    if let range = Self.v6Ranges.first(where: { $0.holds(bytes) }) { return range.name }
    // A network that has only IPv6 reaches every IPv4 host under this prefix: the host inside decides.
    if Self.nat64.holds(bytes) { return Self.embedded(bytes, at: 12, as: "NAT64") }
    if bytes[0] & 0xE0 != 0x20 { return "not global unicast" }
    let isISATAP = bytes[8] & 0xFD == 0 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == 0xFE
    return isISATAP ? Self.embedded(bytes, at: 12, as: "ISATAP") : nil
  }

  /// Why the host of a URL must not be asked; nil when it is a name, or a public address in its usual spelling.
  /// Unusual spellings are refused whatever they stand for: nobody but an attacker writes them.
  public func refusal(host: String) -> String? {
    if allowsPrivate { return nil }
    let lower = host.lowercased()
    if lower == "localhost" || lower.hasSuffix(".localhost") { return "loopback" }
    let isBracketed = lower.hasPrefix("[") && lower.hasSuffix("]")
    let literal = isBracketed ? String(lower.dropFirst().dropLast()) : lower
    guard let address = IPAddress(literal) else {
      return isBracketed || IPAddress.endsInNumber(literal) ? "not an address" : nil
    }
    if let refusal = refusal(of: address) { return refusal }
    if address.isV6 { return Self.nat64.holds(address.bytes) ? "NAT64" : nil }
    return literal == address.description ? nil : "unusual spelling of \(address)"
  }

  private static func embedded(_ bytes: [UInt8], at start: Int, as form: String) -> String? {
    let inner = Array(bytes[start..<start + 4])
    return v4Ranges.first { $0.holds(inner) }.map { "\($0.name) (\(form))" }
  }

  struct Range: Sendable {
    var prefix: [UInt8]
    var bits: Int
    var name: String

    init(_ prefix: [UInt8], _ bits: Int, _ name: String) {
      (self.prefix, self.bits, self.name) = (prefix, bits, name)
    }

    /// Whether the first `bits` bits agree; bytes of the prefix that are not written are zero.
    func holds(_ bytes: [UInt8]) -> Bool {
      for index in 0..<(bits + 7) / 8 {
        let mask: UInt8 = bits - index * 8 >= 8 ? 0xFF : ~(0xFF >> UInt8(bits - index * 8))
        if bytes[index] & mask != (index < prefix.count ? prefix[index] : 0) & mask { return false }
      }
      return true
    }
  }

  private static let nat64 = Range([0, 0x64, 0xFF, 0x9B], 96, "NAT64")

  private static let v4Ranges = [
    Range([0], 8, "this network"), Range([10], 8, "private"), Range([100, 64], 10, "carrier-grade NAT"),
    Range([127], 8, "loopback"), Range([169, 254], 16, "link-local"), Range([172, 16], 12, "private"),
    Range([192, 0, 0], 24, "IETF protocol assignment"), Range([192, 0, 2], 24, "documentation"),
    Range([192, 88, 99], 24, "6to4 relay"), Range([192, 168], 16, "private"), Range([198, 18], 15, "benchmarking"),
    Range([198, 51, 100], 24, "documentation"), Range([203, 0, 113], 24, "documentation"),
    Range([224], 4, "multicast"), Range([255, 255, 255, 255], 32, "broadcast"), Range([240], 4, "reserved"),
  ]

  private static let v6Ranges = [
    Range([], 128, "unspecified"), Range([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 128, "loopback"),
    Range([], 96, "IPv4-compatible"), Range([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96, "IPv4-mapped"),
    Range([0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96, "IPv4-translated"),
    Range([0, 0x64, 0xFF, 0x9B, 0, 1], 48, "local NAT64"), Range([1], 64, "discard only"),
    Range([0x20, 1, 0, 0], 32, "Teredo"), Range([0x20, 1, 0, 2, 0, 0], 48, "benchmarking"),
    Range([0x20, 1, 0x0D, 0xB8], 32, "documentation"), Range([0x20, 1, 0], 23, "IETF protocol assignment"),
    Range([0x20, 2], 16, "6to4"), Range([0x3F, 0xFF], 20, "documentation"), Range([0x5F], 16, "segment routing"),
    Range([0xFC], 7, "unique local"), Range([0xFE, 0x80], 10, "link-local"),
    Range([0xFE, 0xC0], 10, "site-local"), Range([0xFF], 8, "multicast"),
  ]
}
