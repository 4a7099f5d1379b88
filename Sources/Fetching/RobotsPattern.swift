/// A path pattern of robots.txt, ready to be held against paths (RFC 9309, sections 2.2.2 and 2.2.3).
struct RobotsPattern: Sendable, Hashable {
  /// What must come one after the other, the first at the very start, with anything between them.
  let pieces: [[UInt8]]
  /// Whether the path must end where the pattern does ("$").
  let isAnchored: Bool
  /// Octets of the normalised pattern: the longest match decides.
  let length: Int
  /// Which octets must occur in a path, folded to 64 bits: a quick no.
  let mask: UInt64

  init(_ written: ArraySlice<UInt8>) {
    isAnchored = written.last == UInt8(ascii: "$")
    let body = isAnchored ? written.dropLast() : written
    pieces = body.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Self.normalised)
    length = pieces.reduce(pieces.count - 1 + (isAnchored ? 1 : 0)) { $0 + $1.count }
    mask = Self.mask(pieces.joined())
  }

  /// A path that only has to start with the pattern.
  var isPlainPrefix: Bool { pieces.count == 1 && !isAnchored }

  /// Whether a path with that mask has all the octets that the pattern needs.
  func mayMatch(mask pathMask: UInt64) -> Bool { mask & ~pathMask == 0 }

  func matches(_ path: [UInt8]) -> Bool {
    guard let first = pieces.first, path.starts(with: first) else { return false }
    if pieces.count == 1 { return !isAnchored || path.count == first.count }
    var position = first.count
    for piece in pieces[1..<(pieces.count - 1)] where !piece.isEmpty {
      guard let end = Self.end(of: piece, in: path, from: position) else { return false }
      position = end
    }
    let last = pieces[pieces.count - 1]
    if last.isEmpty { return true }
    if isAnchored {
      return path.count - last.count >= position && path[(path.count - last.count)...].elementsEqual(last)
    }
    return Self.end(of: last, in: path, from: position) != nil
  }

  /// Where the first occurrence of a piece ends. The first one is enough: it leaves the most room for what follows.
  private static func end(of piece: [UInt8], in path: [UInt8], from start: Int) -> Int? {
    path.withUnsafeBufferPointer { path in
      var index = start
      while index + piece.count <= path.count {
        var count = 0
        while count < piece.count, path[index + count] == piece[count] { count += 1 }
        if count == piece.count { return index + count }
        index += 1
      }
      return nil
    }
  }

  /// Octets as they are compared: percent-encoded ones decoded where they are unreserved, otherwise in upper case;
  /// octets outside of ASCII, blanks and the two special characters encoded. So "%2A" in a rule means the asterisk.
  static func normalised(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if let octet = WebAddress.percentOctet(bytes, at: index) {
        if isUnreserved(octet) { result.append(octet) } else { WebAddress.appendEncoded(octet, to: &result) }
        index += 3
        continue
      }
      if byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "$") {
        WebAddress.appendEncoded(byte, to: &result)
      } else {
        result.append(byte)
      }
      index += 1
    }
    return result
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    WebAddress.isLetter(byte) || WebAddress.isDigit(byte) || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
  }

  static func mask(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }
}
