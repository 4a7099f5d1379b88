import Disclosures

/// Reading the head of an HTTP message, which is also the form of a WARC record's head.
enum HTTPHead {
  /// Cuts a message after the first empty line; without one, all of it is head.
  static func split(_ message: [UInt8]) -> (head: ArraySlice<UInt8>, body: ArraySlice<UInt8>) {
    var lineStart = 0
    for index in message.indices where message[index] == lineFeed {
      let line = message[lineStart..<index]
      if line.isEmpty || line.elementsEqual([carriageReturn]) {
        return (message[...index], message[(index + 1)...])
      }
      lineStart = index + 1
    }
    return (message[...], [])
  }

  /// Lines up to the first empty one, without their ends.
  static func lines(_ head: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = head
    while !rest.isEmpty {
      let end = rest.firstIndex(of: lineFeed) ?? rest.endIndex
      var line = rest[rest.startIndex..<end]
      if line.last == carriageReturn { line.removeLast() }
      if line.isEmpty { break }
      lines.append(line)
      rest = end < rest.endIndex ? rest[(end + 1)...] : []
    }
    return lines
  }

  /// Fields in order. A line that begins with a blank continues the one before (RFC 9112, 5.2).
  static func fields(_ head: ArraySlice<UInt8>) -> [Response.Header] {
    var fields: [Response.Header] = []
    for line in lines(head).dropFirst() {
      if let first = line.first, isBlank(first), !fields.isEmpty {
        fields[fields.count - 1].value += " " + text(trimmed(line))
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        fields.append(
          Response.Header(
            name: text(trimmed(line[line.startIndex..<colon])), value: text(trimmed(line[(colon + 1)...]))))
      }
    }
    return fields
  }

  /// Status of the first line, "HTTP/1.1 200 OK".
  static func status(_ head: ArraySlice<UInt8>) -> Int? {
    guard let line = lines(head).first, line.starts(with: "HTTP/".utf8) else { return nil }
    let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
    return parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) : nil
  }

  /// UTF-8 where it is valid, Latin-1 otherwise (RFC 9110, 5.5).
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(validating: bytes, as: UTF8.self) ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
