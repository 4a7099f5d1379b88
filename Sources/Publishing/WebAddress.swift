import Disclosures

/// Addresses that pages may link to.
enum WebAddress {
  /// The address where it is one of the web; nil for every other scheme, so that no page runs somebody's script.
  static func link(_ address: String) -> String? {
    let start = address.utf8.prefix(8).map { $0 | 0x20 }
    guard start.starts(with: "https://".utf8) || start.starts(with: "http://".utf8),
      !address.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F })
    else { return nil }
    return address
  }

  /// The live page, scrolled to a quotation (URL Fragment Text Directives, WICG draft). A browser that finds the text
  /// no longer there shows the page from its top. PDF and other files take no such directive.
  static func live(_ capture: Capture, quoting quotation: String) -> String? {
    guard let link = link(capture.url) else { return nil }
    guard capture.mediaType == "text/html" || capture.mediaType == "application/xhtml+xml" else { return link }
    let page = link.prefix { $0 != "#" }
    guard let directive = textDirective(quotation) else { return String(page) }
    return "\(page)#:~:text=\(directive)"
  }

  /// The whole quotation where it is short and of one passage; otherwise its first and last words, because a
  /// directive matches across the borders of blocks only as a range.
  private static func textDirective(_ quotation: String) -> String? {
    let passages = quotation.utf8.split(separator: UInt8(ascii: "\n")).map { $0.split(separator: UInt8(ascii: " ")) }
      .filter { !$0.isEmpty }
    guard let first = passages.first, let last = passages.last else { return nil }
    var directive: [UInt8] = []
    if passages.count == 1, first.count <= 12 {
      encode(first, into: &directive)
    } else {
      encode(first.prefix(5), into: &directive)
      directive.append(UInt8(ascii: ","))
      encode(last.suffix(5), into: &directive)
    }
    return String(decoding: directive, as: UTF8.self)
  }

  /// Percent-encodes all but letters, digits, ".", "_" and "~": the directive's own syntax uses "-", "," and "&".
  private static func encode(_ words: some Sequence<Substring.UTF8View>, into directive: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    var isFirst = true
    for word in words {
      if !isFirst { directive += "%20".utf8 }
      isFirst = false
      for byte in word {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
          directive.append(byte)
        default: directive += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
      }
    }
  }
}
