extension HTMLTokenizer {
  /// At the first letter of the name.
  mutating func startTag() {
    let start = position - 1
    let name = tagName()
    let (attributes, selfClosing, isWhole) = attributes()
    // A tag that the page's end cuts off is no tag (13.2.5.8, "eof-in-tag").
    guard isWhole else { return leaveOpen(from: start) }
    let foreign = sink.open.isForeign
    let traits = Traits.of(name)
    sink.start(Element(name: name, attributes: attributes), traits, selfClosing: selfClosing)
    if traits.contains(.raw), !foreign {
      rawText(until: name, from: start, references: name == "title" || name == "textarea")
    }
  }

  mutating func endTag() {
    let start = position - 2
    let name = tagName()
    let behind = position
    let (_, _, isWhole) = attributes(keep: false)
    let hasMore = bytes[behind..<position].contains {
      !$0.isBlank && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
    }
    if hasMore, isWhole { sink.passOver(string(start..<position)) }
    if isWhole { return sink.end(name) }
    // "</html" has lost its last byte and nothing else.
    if hasMore { leaveOpen(from: start) }
  }

  private mutating func tagName() -> String {
    let start = position
    skip { !$0.isBlank && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    return lowercase(start..<position)
  }

  /// Up to and over the ">".
  private mutating func attributes(keep: Bool = true) -> (list: [Attribute], selfClosing: Bool, isWhole: Bool) {
    var list: [Attribute] = []
    var selfClosing = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte.isBlank {
        position += 1
      } else if byte == UInt8(ascii: ">") {
        position += 1
        return (list, selfClosing, true)
      } else if byte == UInt8(ascii: "/") {
        position += 1
        selfClosing = position < bytes.count && bytes[position] == UInt8(ascii: ">")
      } else {
        let name = attributeName()
        let value = attributeValue()
        if keep, list.count < sink.limits.attributes {
          let name = lowercase(name)
          if !list.contains(where: { $0.name == name }) {
            list.append(Attribute(name: name, value: decoded(value)))
          }
        }
      }
    }
    return (list, selfClosing, false)
  }

  private mutating func attributeName() -> Range<Int> {
    let start = position
    // A "=" in front belongs to the name (13.2.5.32).
    position += 1
    skip { !$0.isBlank && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "=") }
    return start..<position
  }

  /// From behind the name; empty when there is no "=".
  private mutating func attributeValue() -> Range<Int> {
    skip { $0.isBlank }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return position..<position }
    position += 1
    skip { $0.isBlank }
    guard position < bytes.count else { return position..<position }
    let quote = bytes[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      let start = position
      skip { $0 != quote }
      defer { position = min(position + 1, bytes.count) }
      return start..<position
    }
    let start = position
    skip { !$0.isBlank && $0 != UInt8(ascii: ">") }
    return start..<position
  }

  private func decoded(_ range: Range<Int>) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else { return string(range) }
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "&"),
        let found = CharacterReference.read(bytes, at: index, end: range.upperBound, inAttribute: true)
      {
        for scalar in found.scalars { text.append(contentsOf: String(scalar).utf8) }
        index = found.end
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func lowercase(_ range: Range<Int>) -> String {
    if !bytes[range].contains(where: { $0.lowercased != $0 }) { return string(range) }
    return String(decoding: bytes[range].map(\.lowercased), as: UTF8.self)
  }
}
