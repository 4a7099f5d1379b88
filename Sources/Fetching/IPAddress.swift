#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A numeric internet address.
public struct IPAddress: Sendable, Hashable, CustomStringConvertible {
  /// In network order: 4 bytes or 16.
  public let bytes: [UInt8]

  public var isV6: Bool { bytes.count == 16 }

  /// Nil unless there are 4 or 16 bytes.
  init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  init(v4 number: UInt32) {
    bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// Reads every spelling that resolvers take for an address: dotted decimal, octal, hexadecimal, fewer than four
  /// parts ("127.1", "0x7f000001", "017700000001"), and IPv6 with or without a zone. Nil for a name.
  public init?(_ text: String) {
    if text.utf8.contains(UInt8(ascii: ":")) {
      var address = in6_addr()
      let zoneless = text.prefix { $0 != "%" }
      guard inet_pton(AF_INET6, String(zoneless), &address) == 1 else { return nil }
      self.init(bytes: withUnsafeBytes(of: address) { Array($0) })
    } else {
      guard let number = Self.v4Number(text) else { return nil }
      self.init(v4: number)
    }
  }

  /// An address as a socket call takes it; nil for another family.
  init?(_ address: UnsafePointer<sockaddr>) {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      bytes = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
        withUnsafeBytes(of: pointer.pointee.sin_addr) { Array($0) }
      }
    case AF_INET6:
      bytes = address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
        withUnsafeBytes(of: pointer.pointee.sin6_addr) { Array($0) }
      }
    default: return nil
    }
  }

  /// The four numbers of an IPv4 address, or eight groups in hexadecimal.
  public var description: String {
    if !isV6 { return bytes.map(String.init).joined(separator: ".") }
    return stride(from: 0, to: 16, by: 2)
      .map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }
      .joined(separator: ":")
  }

  /// Whether a host's last label is a number, so that it must be an address and cannot be a name.
  static func endsInNumber(_ host: String) -> Bool {
    guard let last = host.split(separator: ".").last else { return false }
    return last.utf8.allSatisfy(WebAddress.isDigit) || v4Part(last) != nil
  }

  /// As `inet_aton` reads it: up to four parts, each decimal, octal (0) or hexadecimal (0x), the last one filling all
  /// bytes that remain.
  private static func v4Number(_ text: String) -> UInt32? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(v4Part)
    guard (1...4).contains(parts.count), let last = parts[parts.count - 1] else { return nil }
    var number: UInt64 = 0
    for part in parts.dropLast() {
      guard let part, part <= 255 else { return nil }
      number = number << 8 | part
    }
    let remaining = UInt64(5 - parts.count) * 8
    guard last < 1 << remaining else { return nil }
    return UInt32(number << remaining | last)
  }

  private static func v4Part(_ text: Substring) -> UInt64? {
    let lower = text.lowercased()
    guard let first = lower.utf8.first, WebAddress.isDigit(first) else { return nil }
    if lower.hasPrefix("0x") { return lower.utf8.count == 2 ? 0 : number(lower.dropFirst(2), radix: 16) }
    return first == UInt8(ascii: "0") ? number(lower[...], radix: 8) : number(lower[...], radix: 10)
  }

  private static func number(_ digits: Substring, radix: Int) -> UInt64? {
    guard let first = digits.utf8.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-") else { return nil }
    return UInt64(digits, radix: radix)
  }
}
