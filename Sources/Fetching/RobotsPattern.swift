/// A path pattern of robots.txt, ready to be held against paths (RFC 9309, sections 2.2.2 and 2.2.3).
struct RobotsPattern: Sendable, Hashable {
  /// What must come one after the other, the first at the very start, with anything between them.
  let pieces: [[UInt8]]
  /// Whether the path must end where the pattern does ("$").
  let isAnchored: Bool
  /// Octets of the normalised pattern: the longest match decides.
  let length: Int

  init(_ written: ArraySlice<UInt8>) {
    isAnchored = written.last == UInt8(ascii: "$")
    let body = isAnchored ? written.dropLast() : written
    pieces = body.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Self.normalised)
    length = pieces.reduce(pieces.count - 1 + (isAnchored ? 1 : 0)) { $0 + $1.count }
  }

  /// What a written rule may mean: browsers and we ourselves turn a back slash in a path, by RFC 3986 it is an octet to
  /// be encoded. Whoever writes one means either.
  static func readings(of written: ArraySlice<UInt8>) -> [RobotsPattern] {
    let path = written.prefix { $0 != UInt8(ascii: "?") }
    guard path.contains(UInt8(ascii: "\\")) else { return [RobotsPattern(written)] }
    let turned = path.map { WebAddress.isSlash($0) ? UInt8(ascii: "/") : $0 } + written[path.endIndex...]
    return [RobotsPattern(turned[...]), RobotsPattern(written)]
  }

  /// Octets as they are compared, of a rule and of an address alike: percent-encoded ones decoded where they are
  /// unreserved, otherwise in upper case; octets that have no place in an address encoded as `WebAddress` does it, and
  /// the two special characters, so that "%2A" in a rule means the asterisk.
  static func normalised(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if let octet = WebAddress.percentOctet(bytes, at: index) {
        if WebAddress.isUnreserved(octet) {
          result.append(octet)
        } else {
          WebAddress.appendEncoded(octet, to: &result)
        }
        index += 3
        continue
      }
      let isSpecial = byte == UInt8(ascii: "*") || byte == UInt8(ascii: "$")
      if isSpecial || WebAddress.isEncodedInQuery(byte) {
        WebAddress.appendEncoded(byte, to: &result)
      } else {
        result.append(byte)
      }
      index += 1
    }
    return result
  }
}
