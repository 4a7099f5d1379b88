import Disclosures

/// The response head as it is stored: true for the stored body, which has been decoded.
///
/// `Content-Encoding`, `Transfer-Encoding` and a `Content-Length` that no longer fits are kept under
/// `X-Archive-Orig-...`, as browser-based crawlers do, and the stored length is added as the last line. Otherwise
/// readers would try to decode the payload once more. Status lines other than HTTP/1.x, which WARC tools refuse, are
/// kept the same way.
enum StoredHead {
  private static let prefix = "X-Archive-Orig-"
  private static let statusLine = "X-Archive-Orig-Status-Line: "
  private static let encodings: Set<String> = ["content-encoding", "transfer-encoding"]

  static func make(for response: Response) -> [UInt8] {
    let lines = HTTPHead.lines(response.head[...])
    let kept = lines.dropFirst().filter(isReadable)
    let startsWell =
      lines.first.map { $0.starts(with: "HTTP/1.1 ".utf8) || $0.starts(with: "HTTP/1.0 ".utf8) } ?? false
    var stored: [[UInt8]] = []
    var isRewritten = false
    if startsWell, let first = lines.first, HTTPHead.status(first) == response.status {
      stored.append(Array(first))
    } else {
      stored.append(Array("HTTP/1.1 \(response.status) ".utf8))
      if let first = lines.first {
        stored.append(Array(statusLine.utf8) + first)
        isRewritten = true
      }
    }
    let names = kept.map(name)
    // Answers without a body describe the one that they did not send (RFC 9110, 8.6).
    let hasBody = !response.body.isEmpty || !(response.status == 304 || response.status == 204)
    isRewritten =
      isRewritten || names.contains { $0.hasPrefix(prefix.lowercased()) }
      || hasBody
        && (names.contains(where: encodings.contains)
          || zip(names, kept).contains { $0 == "content-length" && length($1) != response.body.count })
    for (name, line) in zip(names, kept) {
      let isMoved =
        isRewritten
        && (encodings.contains(name) || name == "content-length" || name.hasPrefix(prefix.lowercased()))
      stored.append((isMoved ? Array(prefix.utf8) : []) + line)
    }
    if isRewritten { stored.append(Array("Content-Length: \(response.body.count)".utf8)) }
    return Array(stored.joined(separator: Array("\r\n".utf8))) + Array("\r\n\r\n".utf8)
  }

  /// The head as it was received, if it was well formed.
  static func restore(_ stored: ArraySlice<UInt8>) -> [UInt8] {
    var lines = HTTPHead.lines(stored).map { Array($0) }
    guard lines.contains(where: { $0.starts(with: prefix.utf8) }) else { return Array(stored) }
    lines.removeLast()
    if lines.count > 1, lines[1].starts(with: statusLine.utf8) {
      lines[0] = Array(lines.remove(at: 1).dropFirst(statusLine.utf8.count))
    }
    for index in lines.indices.dropFirst() where lines[index].starts(with: prefix.utf8) {
      lines[index].removeFirst(prefix.utf8.count)
    }
    return Array(lines.joined(separator: Array("\r\n".utf8))) + Array("\r\n\r\n".utf8)
  }

  /// Whether a line is a field or continues one. Anything else would end the head for some readers.
  private static func isReadable(_ line: ArraySlice<UInt8>) -> Bool {
    if let first = line.first, HTTPHead.isBlank(first) { return line.contains { (0x21...0x7e).contains($0) } }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return false }
    return line[..<colon].allSatisfy { (0x21...0x7e).contains($0) }
  }

  private static func name(_ line: ArraySlice<UInt8>) -> String {
    guard let first = line.first, !HTTPHead.isBlank(first) else { return "" }
    return String(decoding: line.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).lowercased()
  }

  private static func length(_ line: ArraySlice<UInt8>) -> Int? {
    let value = line.drop { $0 != UInt8(ascii: ":") }.dropFirst()
    return Int(String(decoding: value.filter { !HTTPHead.isBlank($0) }, as: UTF8.self))
  }
}
