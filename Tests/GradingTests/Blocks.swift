import Disclosures

/// The passages of a document as pieces that can be changed, moved and put together again.
struct Blocks {
  struct Block {
    var kind: Passage.Kind
    var level = 0
    var text: String
    /// Place of the block that introduces this one, among all blocks.
    var leadIn: Int?
    /// Where it stood in the document that it came from.
    var origin: Range<Int>?
  }

  var blocks: [Block]

  init(_ blocks: [Block]) { self.blocks = blocks }

  /// A paragraph and the one item of a list that it introduces.
  init(lead: String, item: String) {
    blocks = [.init(kind: .paragraph, text: lead), .init(kind: .listItem, level: 1, text: item, leadIn: 0)]
  }

  init(_ document: Document) {
    blocks = document.passages.map {
      Block(kind: $0.kind, level: $0.level, text: document.text(in: $0.range), leadIn: $0.leadIn, origin: $0.range)
    }
  }

  /// A list appended here is introduced by the paragraph before its first item.
  func appending(_ more: [Block]) -> Blocks {
    var result = self
    var leadIn: Int?
    for block in more {
      var block = block
      if block.kind == .listItem || block.kind == .quotation {
        block.leadIn = leadIn
      } else {
        leadIn = result.blocks.count
      }
      result.blocks.append(block)
    }
    return result
  }

  func mapped(_ change: (String) -> String) -> Blocks {
    var result = self
    for index in result.blocks.indices { result.blocks[index].text = change(result.blocks[index].text) }
    return result
  }

  /// Puts a text in place of a byte range of the document that the blocks came from; false unless one block holds it.
  mutating func replace(_ range: Range<Int>, with text: String) -> Bool {
    guard
      let index = blocks.firstIndex(where: {
        $0.origin.map { $0.contains(range.lowerBound) && $0.upperBound >= range.upperBound } ?? false
      }),
      let origin = blocks[index].origin
    else { return false }
    let bytes = Array(blocks[index].text.utf8)
    let start = range.lowerBound - origin.lowerBound
    let end = range.upperBound - origin.lowerBound
    guard end <= bytes.count else { return false }
    blocks[index].text =
      String(decoding: bytes[..<start], as: UTF8.self) + text + String(decoding: bytes[end...], as: UTF8.self)
    return true
  }

  /// Sections, each a heading of the highest rank with all that follows it, in another order; what stands before the
  /// first of them stays there. Nil with fewer than two.
  func shuffled(seed: UInt64) -> Blocks? {
    let inner = blocks.indices.dropFirst().filter { blocks[$0].kind == .heading }
    guard let rank = inner.map({ blocks[$0].level }).min() else { return nil }
    let starts = inner.filter { blocks[$0].level == rank }
    guard starts.count > 1 else { return nil }
    var sections = zip(starts, starts.dropFirst() + [blocks.count]).map { Array($0..<$1) }
    var random = SplitMix(state: seed)
    sections.shuffle(using: &random)
    let order = Array(0..<starts[0]) + sections.flatMap(\.self)
    var place = [Int](repeating: 0, count: blocks.count)
    for (new, old) in order.enumerated() { place[old] = new }
    var result = self
    result.blocks = order.map { old in
      var block = blocks[old]
      block.leadIn = block.leadIn.map { place[$0] }
      return block
    }
    return result
  }

  /// A page of nothing else.
  var document: Document { document(like: Document(id: "input", language: "en", text: "", passages: [])) }

  func document(like original: Document) -> Document {
    var text = ""
    var passages: [Passage] = []
    for (index, block) in blocks.enumerated() {
      if index > 0 { text += "\n" }
      let start = text.utf8.count
      text += block.text
      passages.append(
        Passage(
          index: index, kind: block.kind, level: block.level, range: start..<text.utf8.count, leadIn: block.leadIn))
    }
    return Document(
      id: original.id, title: original.title, language: original.language, text: text, passages: passages)
  }
}

/// Steele, Lea and Flood's SplitMix64: the same order on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
