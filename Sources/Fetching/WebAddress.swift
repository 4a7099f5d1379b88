/// An http or https address in the one spelling we use for asking, pacing, robots and evidence: scheme and host in
/// lower case, default port and fragment dropped, dot segments resolved, octets that have no place in an address
/// percent-encoded (RFC 3986, section 6.2; lenient where browsers are: back slashes, stray blanks and line breaks).
///
/// Percent-encodings that are there stay as they are: what is asked is what the link said.
public struct WebAddress: Sendable, Hashable, CustomStringConvertible {
  public enum Scheme: String, Sendable, Hashable { case http, https }

  public let scheme: Scheme
  /// A name in ASCII ("xn--bcher-kva.example") or an address literal, IPv6 in brackets; without the root's dot at its
  /// end.
  public let host: String
  /// Nil when it is the scheme's own.
  public let port: Int?
  /// Starts with a slash.
  public let path: String
  /// Without its question mark; nil when there is none.
  public let query: String?

  /// Longest address that is taken, in bytes.
  static let longest = 8192

  /// Nil for anything that is not an absolute http or https address, for one that carries credentials, and for one
  /// longer than 8,192 bytes.
  public init?(_ text: String) {
    let bytes = Self.cleaned(text)
    guard bytes.count <= Self.longest, let (name, rest) = Self.splitScheme(bytes[...]),
      let scheme = Scheme(rawValue: name)
    else { return nil }
    self.init(scheme: scheme, afterColon: rest)
  }

  init(scheme: Scheme, host: String, port: Int?, path: String, query: String?) {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.path = path
    self.query = query
  }

  public var description: String { origin + target }

  /// Scheme, host and port: what robots.txt speaks for (RFC 9309, section 2.3).
  public var origin: String { "\(scheme.rawValue)://\(host)" + (port.map { ":\($0)" } ?? "") }

  /// Path and query, as in a request line.
  public var target: String { query.map { "\(path)?\($0)" } ?? path }

  /// Where robots.txt of this address's host is.
  public var robots: WebAddress {
    WebAddress(scheme: scheme, host: host, port: port, path: "/robots.txt", query: nil)
  }

  /// What a link or a Location field on this page leads to (RFC 3986, section 5.2); nil when that is no web address.
  public func resolving(_ reference: String) -> WebAddress? {
    let bytes = Self.cleaned(reference)
    guard bytes.count <= Self.longest else { return nil }
    if let (name, rest) = Self.splitScheme(bytes[...]) {
      return Scheme(rawValue: name).flatMap { WebAddress(scheme: $0, afterColon: rest) }
    }
    if bytes.count >= 2, Self.isSlash(bytes[0]), Self.isSlash(bytes[1]) {
      return WebAddress(scheme: scheme, afterColon: bytes[...])
    }
    guard let first = bytes.first else { return self }
    let question = bytes.firstIndex(of: UInt8(ascii: "?"))
    let newQuery = question.map { Self.encodedQuery(bytes[($0 + 1)...]) }
    if first == UInt8(ascii: "?") {
      return WebAddress(scheme: scheme, host: host, port: port, path: path, query: newQuery)
    }
    let reference = bytes[..<(question ?? bytes.endIndex)]
    var whole: [UInt8] = []
    if !Self.isSlash(first) {
      let base = Array(path.utf8)
      whole += base[...(base.lastIndex(of: UInt8(ascii: "/")) ?? 0)]
    }
    whole += reference
    return WebAddress(
      scheme: scheme, host: host, port: port, path: Self.normalisedPath(whole[...]), query: newQuery)
  }

  private init?(scheme: Scheme, afterColon bytes: ArraySlice<UInt8>) {
    let authorityAndMore = bytes.drop(while: Self.isSlash)
    guard authorityAndMore.startIndex - bytes.startIndex >= 2 else { return nil }
    let end =
      authorityAndMore.firstIndex { Self.isSlash($0) || $0 == UInt8(ascii: "?") } ?? authorityAndMore.endIndex
    guard let (host, port) = Self.splitAuthority(authorityAndMore[..<end], scheme: scheme) else { return nil }
    let rest = authorityAndMore[end...]
    let question = rest.firstIndex(of: UInt8(ascii: "?"))
    self.init(
      scheme: scheme, host: host, port: port, path: Self.normalisedPath(rest[..<(question ?? rest.endIndex)]),
      query: question.map { Self.encodedQuery(rest[($0 + 1)...]) })
  }
}
