/// The addresses in XML of a sitemap that is not well-formed, by their tags alone.
struct PlainLocations {
  var addresses: [String] = []
  /// Whether the root's end tag is there, so that nothing is missing after it.
  var isWhole: Bool

  /// - Parameters:
  ///   - bytes: XML in UTF-8 or a charset that writes ASCII as ASCII; of others nothing is found.
  ///   - root: local name of the root element.
  ///   - most: how many addresses are looked for.
  init(_ bytes: [UInt8], root: String, most: Int) {
    let end = Array("\(root)>".utf8)
    let tail = bytes.suffix(4096)
    let tag = Self.places(of: end, in: tail).last.flatMap { place in
      tail[..<place].lastIndex(of: UInt8(ascii: "<")).map { tail[$0..<place] }
    }
    // "</" or "</s:": the root's prefix is that of its addresses; those of pictures have one of their own.
    let prefix = tag?.starts(with: "</".utf8) == true ? tag?.dropFirst(2) : nil
    isWhole = prefix != nil
    let open = Array("<".utf8) + (prefix ?? []) + Array("loc>".utf8)
    for place in Self.places(of: open, in: bytes[...]) {
      guard addresses.count < most else { return }
      let address = Self.text(bytes[(place + open.count)...])
      if !address.isEmpty { addresses.append(address) }
    }
  }

  /// Up to the next tag, which may be that of a CDATA section, without blanks.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let mark = Array("<![CDATA[".utf8)
    var rest = bytes.prefix(longest).drop { $0 <= 0x20 }
    let isLiteral = rest.starts(with: mark)
    if isLiteral { rest = rest.dropFirst(mark.count) }
    let end = UInt8(ascii: isLiteral ? "]" : "<")
    let text = String(decoding: rest.prefix { $0 != end }, as: UTF8.self).filter { !$0.isWhitespace }
    if isLiteral { return text }
    let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
    return references.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  /// Longer than any address that is taken.
  private static let longest = 10_000

  private static func places(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> [Int] {
    var places: [Int] = []
    var rest = bytes
    while let start = rest.firstIndex(of: needle[0]) {
      rest = rest[start...]
      if rest.starts(with: needle) { places.append(start) }
      rest = rest.dropFirst()
    }
    return places
  }
}
