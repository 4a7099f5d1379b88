import Disclosures

/// Reads what nearly all rule files are: tables and lists, by indentation or in brackets, of texts that stand on one line
/// without escapes.
///
/// A parser of all YAML takes many times as long. Whatever is read here is what the parser makes of it; a file that holds
/// anything else, be it other YAML or a fault, is left to the parser as a whole. Where in doubt, this is not plain.
struct PlainYAML {
  /// What else was met.
  private struct Other: Error {}

  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: YAMLFile
  private var place = 0
  private var line: Int32 = 1
  /// Where the line begins, moved on by every byte that begins no character: columns count characters.
  private var lineStart = 0
  private var depth = 0
  private var left = Inspection.mostNodes

  /// - Parameter bytes: UTF-8.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, of file: YAMLFile) -> YAMLNode? {
    guard hasPlainCharacters(bytes) else { return nil }
    var reader = PlainYAML(bytes: bytes, file: file)
    return try? reader.document()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, file: YAMLFile) {
    self.bytes = bytes
    self.file = file
  }

  /// False for tabs, for what ends a line and is no line feed, and for characters that YAML does not allow.
  private static func hasPlainCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while place < bytes.count {
      if place + 8 <= bytes.count {
        let eight = EightBytes(bytes, at: place)
        if eight.areWide | eight.areBelow(0x20) | eight.are(0x7F) == 0 {
          place += 8
          continue
        }
      }
      switch bytes[place] {
      case 0x0A, 0x20..<0x7F: break
      case 0..<0x80, 0xEF: return false
      case 0xC2: if bytes[place + 1] < 0xA0 { return false }
      case 0xE2: if bytes[place + 1] == 0x80, bytes[place + 2] | 1 == 0xA9 { return false }
      default: break
      }
      place += 1
    }
    return true
  }

  // MARK: - By indentation

  private mutating func document() throws(Other) -> YAMLNode {
    skip()
    let root = try block()
    if place < bytes.count || left < 0 { throw Other() }
    return root
  }

  /// A node that lines make up, from its first character to what follows it on another line.
  private mutating func block() throws(Other) -> YAMLNode {
    try enter()
    defer { depth -= 1 }
    let start = spot
    if isAtDash { return YAMLNode(content: .list(try blockList()), file: file, spot: start) }
    let node = try inline(inBrackets: false)
    if !isAtColon {
      try endLine()
      return node
    }
    guard case .text(let key) = node.content, place - lineStart - Int(start.column) < 1000 else { throw Other() }
    return YAMLNode(content: .table(try blockTable(key, at: start)), file: file, spot: start)
  }

  private mutating func blockList() throws(Other) -> [YAMLNode] {
    let start = column
    var items: [YAMLNode] = []
    repeat {
      place += 1
      skip()
      // What follows the dash may stand on a line of its own, further in.
      guard column > start else { throw Other() }
      items.append(try block())
    } while column == start && isAtDash
    if column > start { throw Other() }
    return items
  }

  /// - Parameter first: the key behind which the colon stands.
  private mutating func blockTable(_ first: String, at spot: YAMLNode.Spot) throws(Other) -> [YAMLNode.Entry] {
    let start = Int(spot.column)
    var (key, spot) = (first, spot)
    var entries: [YAMLNode.Entry] = []
    while true {
      place += 1
      let keyLine = line
      skip()
      let value: YAMLNode
      if line == keyLine {
        value = try inline(inBrackets: false)
        try endLine()
      } else {
        guard column > start || column == start && isAtDash else { throw Other() }
        value = try block()
      }
      entries.append(YAMLNode.Entry(name: key, value: value, spot: spot))
      if column < start { break }
      guard column == start else { throw Other() }
      spot = self.spot
      let name = try inline(inBrackets: false)
      guard case .text(let text) = name.content, isAtColon, column - start < 1000 else { throw Other() }
      key = text
    }
    try refuseRepeated(entries)
    return entries
  }

  /// Past the rest of the line, which says nothing, to what follows.
  private mutating func endLine() throws(Other) {
    let last = line
    skip()
    if place < bytes.count, line == last { throw Other() }
  }

  // MARK: - On one line, or in brackets

  /// A text, or what stands in brackets.
  private mutating func inline(inBrackets: Bool) throws(Other) -> YAMLNode {
    let start = spot
    let content: YAMLNode.Content =
      switch current {
      case UInt8(ascii: "["): .list(try bracketedList())
      case UInt8(ascii: "{"): .table(try bracketedTable())
      case UInt8(ascii: "\""), UInt8(ascii: "'"): .text(try quotedText())
      default: try plainText(inBrackets: inBrackets)
      }
    left -= 1
    return YAMLNode(content: content, file: file, spot: start)
  }

  private mutating func bracketedList() throws(Other) -> [YAMLNode] {
    try enter()
    defer { depth -= 1 }
    var items: [YAMLNode] = []
    if opensNothing(closedBy: UInt8(ascii: "]")) { return items }
    repeat { items.append(try inline(inBrackets: true)) } while try goesOn(to: UInt8(ascii: "]"))
    return items
  }

  private mutating func bracketedTable() throws(Other) -> [YAMLNode.Entry] {
    try enter()
    defer { depth -= 1 }
    var entries: [YAMLNode.Entry] = []
    if opensNothing(closedBy: UInt8(ascii: "}")) { return entries }
    repeat {
      let key = try inline(inBrackets: true)
      guard case .text(let name) = key.content, isAtColon, column - Int(key.spot.column) < 1000 else { throw Other() }
      place += 1
      skip()
      entries.append(YAMLNode.Entry(name: name, value: try inline(inBrackets: true), spot: key.spot))
    } while try goesOn(to: UInt8(ascii: "}"))
    try refuseRepeated(entries)
    return entries
  }

  /// Past a bracket, and past the closing one where nothing stands between.
  private mutating func opensNothing(closedBy end: UInt8) -> Bool {
    place += 1
    skip()
    guard current == end else { return false }
    place += 1
    return true
  }

  /// Past the comma to what follows it, or past the closing bracket, before which a comma may stand, too.
  private mutating func goesOn(to end: UInt8) throws(Other) -> Bool {
    skip()
    let mark = current
    guard mark == UInt8(ascii: ",") || mark == end else { throw Other() }
    place += 1
    if mark == end { return false }
    skip()
    if current != end { return true }
    place += 1
    return false
  }

  // MARK: - Texts

  private mutating func quotedText() throws(Other) -> String {
    let mark = bytes[place]
    place += 1
    let start = place
    while true {
      while place + 8 <= bytes.count {
        let eight = EightBytes(bytes, at: place)
        if eight.are(mark) | eight.are(UInt8(ascii: "\\")) | eight.are(0x0A) | eight.areWide != 0 { break }
        place += 8
      }
      let byte = current
      if byte == mark { break }
      if byte == 0x0A || byte == UInt8(ascii: "\\") || byte == 0 { throw Other() }
      pass(byte)
    }
    let text = self.text(start..<place)
    place += 1
    // A quotation mark that is written twice stands for itself.
    if current == mark { throw Other() }
    return text
  }

  private mutating func plainText(inBrackets: Bool) throws(Other) -> YAMLNode.Content {
    guard beginsPlainText else { throw Other() }
    let start = place
    scan: while true {
      let byte = current
      switch byte {
      case 0, 0x0A: break scan
      case UInt8(ascii: ":"):
        if isAtColon { break scan }
        if inBrackets { throw Other() }
      case UInt8(ascii: "#"): if bytes[place - 1] == 0x20 { break scan }
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): if inBrackets { break scan }
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"): if inBrackets { throw Other() }
      default: break
      }
      pass(byte)
    }
    var end = place
    while bytes[end - 1] == 0x20 { end -= 1 }
    let text = self.text(start..<end)
    return text == "~" || text == "null" ? .empty : .text(text)
  }

  /// Whether a text without quotation marks begins here for sure. Points and dashes may end a document instead.
  private var beginsPlainText: Bool {
    func isLetter(_ byte: UInt8) -> Bool {
      (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
    }
    switch current {
    case let byte where isLetter(byte): return true
    case UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "~"): return true
    case UInt8(ascii: "-"): return place + 1 < bytes.count && isLetter(bytes[place + 1])
    default: return false
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  // MARK: - Characters

  /// Nought at the end.
  private var current: UInt8 { place < bytes.count ? bytes[place] : 0 }

  /// From 1; 0 at the end.
  private var column: Int { place < bytes.count ? place - lineStart + 1 : 0 }

  private var spot: YAMLNode.Spot { YAMLNode.Spot(line: line, column: Int32(column)) }

  private var isAtDash: Bool { current == UInt8(ascii: "-") && isBlank(place + 1) }

  private var isAtColon: Bool { current == UInt8(ascii: ":") && isBlank(place + 1) }

  private func isBlank(_ place: Int) -> Bool {
    place >= bytes.count || bytes[place] == 0x20 || bytes[place] == 0x0A
  }

  @inline(__always)
  private mutating func pass(_ byte: UInt8) {
    if byte & 0xC0 == 0x80 { lineStart += 1 }
    place += 1
  }

  /// Past blanks, comments and the ends of lines.
  private mutating func skip() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20: place += 1
      case 0x0A:
        place += 1
        line += 1
        lineStart = place
      case UInt8(ascii: "#") where place == 0 || isBlank(place - 1):
        while place < bytes.count, bytes[place] != 0x0A { place += 1 }
      default: return
      }
    }
  }

  /// Nobody nests so deeply; whoever does has to wait for the parser.
  private mutating func enter() throws(Other) {
    depth += 1
    left -= 1
    if depth > 60 || left < 0 { throw Other() }
  }

  private func refuseRepeated(_ entries: [YAMLNode.Entry]) throws(Other) {
    if entries.count > 1, Set(entries.lazy.map(\.name)).count < entries.count { throw Other() }
  }
}
