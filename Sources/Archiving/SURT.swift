/// Sort-friendly form of an address, the key of CDXJ indexes: "com,example)/path?a=1".
///
/// As web archives do it: scheme, user, "www." and a default port go, labels of the host are turned around,
/// percent-encodings are resolved until none is left, all is lower case, dot segments and empty ones go from the path,
/// query parameters are sorted by name and value. Session ids stay: they are part of what was asked for.
enum SURT {
  static func key(_ url: String) -> String {
    let bytes = Array(url.utf8.prefix { $0 != UInt8(ascii: "#") })
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: "://".utf8),
      case let scheme = text(bytes[..<colon]), scheme == "http" || scheme == "https"
    else { return opaque(bytes[...]) }
    let rest = bytes[(colon + 3)...]
    let authorityEnd = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
    let (path, query) = split(rest[authorityEnd...])
    let segments = segments(decoded(path))
    var key = host(text(decoded(rest[..<authorityEnd])[...]), scheme: scheme)
    key += ")/" + segments.map { escaped($0) }.joined(separator: "/")
    if let query, !query.isEmpty { key += "?" + escaped(sorted(decoded(query))) }
    return key
  }

  /// An address of no host: nothing but its encoding, its case and a slash at the end of its path.
  private static func opaque(_ bytes: ArraySlice<UInt8>) -> String {
    let (path, query) = split(bytes)
    let name = path.last == UInt8(ascii: "/") ? path.dropLast() : path
    return escaped(decoded(name)[...]) + (query.map { "?" + escaped(decoded($0)[...]) } ?? "")
  }

  private static func split(_ bytes: ArraySlice<UInt8>) -> (path: ArraySlice<UInt8>, query: ArraySlice<UInt8>?) {
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "?")) else { return (bytes, nil) }
    return (bytes[..<mark], bytes[(mark + 1)...])
  }

  private static func segments(_ path: [UInt8]) -> [ArraySlice<UInt8>] {
    var kept: [ArraySlice<UInt8>] = []
    for segment in path.split(separator: UInt8(ascii: "/")) where !segment.elementsEqual(".".utf8) {
      if segment.elementsEqual("..".utf8) {
        _ = kept.popLast()
      } else {
        kept.append(segment)
      }
    }
    return kept
  }

  /// By name, then those without a value, then by value.
  private static func sorted(_ query: [UInt8]) -> ArraySlice<UInt8> {
    let parameters = query.map(lower).split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).map {
      $0.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    }
    let ordered = parameters.sorted { one, other in
      if !one[0].elementsEqual(other[0]) { return one[0].lexicographicallyPrecedes(other[0]) }
      guard one.count == other.count else { return one.count < other.count }
      return one.count == 2 && one[1].lexicographicallyPrecedes(other[1])
    }
    return Array(ordered.map { $0.joined(separator: "=".utf8) }.joined(separator: "&".utf8))[...]
  }

  private static func host(_ authority: String, scheme: String) -> String {
    let hostAndPort = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    var name = hostAndPort
    var port: Substring = ""
    if let colon = hostAndPort.lastIndex(of: ":"), hostAndPort[colon...].dropFirst().allSatisfy(\.isNumber) {
      name = hostAndPort[..<colon]
      port = hostAndPort[colon...]
    }
    if port == (scheme == "http" ? ":80" : ":443") || port == ":" { port = "" }
    if name.hasPrefix("["), name.hasSuffix("]") { name = name.dropFirst().dropLast() }
    var labels = name.split(separator: ".")
    if labels.count > 1, let first = labels.first, first.hasPrefix("www"),
      first.dropFirst(3).allSatisfy(\.isNumber)
    {
      labels.removeFirst()
    }
    return escaped(Array(labels.reversed().joined(separator: ",").utf8)[...]) + port
  }

  /// With every percent-encoding resolved, those that come about by that too.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      result.append(byte)
      // What an encoding stands for may be the last octet of another one.
      while result.count >= 3, let octet = octet(result.suffix(3)) {
        result.removeLast(3)
        result.append(octet)
      }
    }
    return result
  }

  private static func octet(_ bytes: ArraySlice<UInt8>) -> UInt8? {
    guard bytes.first == UInt8(ascii: "%"), bytes.dropFirst().allSatisfy({ Character(.init($0)).isHexDigit }) else {
      return nil
    }
    return UInt8(String(decoding: bytes.dropFirst(), as: UTF8.self), radix: 16)
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map(lower), as: UTF8.self)
  }

  /// A key is one word of ASCII.
  private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for byte in bytes {
      if (0x21...0x7E).contains(byte), byte != UInt8(ascii: "%"), byte != UInt8(ascii: "#") {
        text.unicodeScalars.append(Unicode.Scalar(lower(byte)))
      } else {
        text += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16))"
      }
    }
    return text
  }
}
