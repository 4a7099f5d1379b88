/// What a server sends behind the end that Content-Length gives a body. libcurl passes over it, as it must; whether the
/// body's own words go on there says whether the length was a lie.
///
/// Only what comes along with the end is seen: nobody waits for more.
struct Surplus {
  /// Bytes of the body that are still to come.
  private var left: Int
  private var bytes: [UInt8] = []

  private static let most = 65_536

  init(announced: Int) { left = announced }

  mutating func take(_ piece: UnsafeBufferPointer<UInt8>) {
    let own = min(left, piece.count)
    left -= own
    bytes += piece.dropFirst(own).prefix(Self.most - bytes.count)
  }

  /// Whether a body ends as pages and PDF files do: nothing of it can be missing.
  static func isEnded(_ body: [UInt8]) -> Bool {
    var tail = body.suffix(64)
    while let last = tail.last, last <= 0x20 { tail.removeLast() }
    let lower = tail.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return lower.suffix(7).elementsEqual("</html>".utf8) || lower.suffix(5).elementsEqual("%%eof".utf8)
  }

  /// Whether words of the body are among it: not those of a further answer, nor the rest of a tag, further tags and
  /// blanks, which a length counted in characters cuts off.
  var isMatter: Bool {
    if bytes.starts(with: "HTTP/1.".utf8) { return false }
    var rest = bytes[...]
    if let close = rest.firstIndex(of: UInt8(ascii: ">")), !rest[..<close].contains(UInt8(ascii: "<")) {
      rest = rest[(close + 1)...]
    }
    var isInTag = false
    for byte in rest {
      switch byte {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      default: if !isInTag, WebAddress.isLetter(byte) || WebAddress.isDigit(byte) || byte >= 0x80 { return true }
      }
    }
    return false
  }
}
