import Disclosures

/// Which passage introduces which: the sentence before a list, the question before its answer, the term before its
/// explanation. "We do not:" turns every item below it round, so that a reader of one item needs to know.
enum LeadIns {
  static func find(in blocks: [Block]) -> [Int?] {
    var finder = Finder(blocks: blocks)
    return blocks.indices.map { finder.leadIn(of: $0) }
  }

  private struct Finder {
    let blocks: [Block]
    /// Last block that is no boilerplate.
    var previous: Int?
    /// Lead-in of the list that is being read, by depth from 1.
    var lists: [Int?] = []
    var question: Int?
    /// Heading level of the question; 7 for one that is no heading.
    var questionLevel = 7
    var term: Int?

    mutating func leadIn(of index: Int) -> Int? {
      let block = blocks[index]
      guard block.chrome == nil else { return nil }
      defer { previous = index }
      switch block.kind {
      case .heading:
        lists = []
        term = nil
        if question != nil, questionLevel == 7 || block.level <= questionLevel { question = nil }
        ask(index)
        return nil
      case .listItem, .tableRow:
        return item(index, depth: max(1, block.level))
      case .paragraph, .quotation, .boilerplate:
        lists = []
        if block.role == .term {
          term = index
          ask(index)
          return nil
        }
        if block.role == .explanation, let term { return term }
        if isQuestion(block.text) {
          let outer = questionLevel < 7 ? question : nil
          ask(index)
          return outer
        }
        return question
      }
    }

    private mutating func item(_ index: Int, depth: Int) -> Int? {
      if lists.count > depth { lists.removeLast(lists.count - depth) }
      while lists.count < depth {
        let isFirst = lists.isEmpty
        if let previous, isFirst ? introduces(blocks[previous]) : endsOpen(blocks[previous].text) {
          lists.append(previous)
        } else {
          lists.append(isFirst ? (blocks[index].role == .explanation ? term : question) : lists[lists.count - 1])
        }
      }
      return lists[depth - 1]
    }

    private mutating func ask(_ index: Int) {
      guard isQuestion(blocks[index].text) else { return }
      question = index
      questionLevel = blocks[index].kind == .heading ? blocks[index].level : 7
    }
  }

  /// One question and nothing else.
  static func isQuestion(_ text: [UInt8]) -> Bool {
    guard text.count <= 400, let last = text.last else { return false }
    if text.starts(with: "Q:".utf8) || text.starts(with: "Q.".utf8) { return true }
    guard last == UInt8(ascii: "?") else { return false }
    for index in 0..<max(0, text.count - 1) where text[index] == UInt8(ascii: ".") && text[index + 1] == 0x20 {
      return index < 4
    }
    return true
  }

  /// Whether a list that follows belongs to this.
  static func introduces(_ block: Block) -> Bool {
    switch block.kind {
    case .heading: block.text.last == UInt8(ascii: ":")
    case .listItem, .tableRow, .boilerplate: false
    case .paragraph, .quotation: endsOpen(block.text) || pointsDown(block.text)
    }
  }

  /// Ends in a colon, a dash, or nothing at all: the sentence is not over.
  private static func endsOpen(_ text: [UInt8]) -> Bool {
    var rest = text[...]
    while let last = rest.last,
      [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "*")].contains(last)
    {
      rest.removeLast()
    }
    // A closing typographic quote (E2 80 99, E2 80 9D).
    if rest.suffix(3).starts(with: [0xE2, 0x80]), let last = rest.last, last == 0x99 || last == 0x9D {
      rest.removeLast(3)
    }
    guard let last = rest.last else { return false }
    return ![UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(last)
  }

  /// The last sentence says that something follows.
  private static func pointsDown(_ text: [UInt8]) -> Bool {
    let end = text.count - 1
    var start = end
    while start > 0, !(text[start - 1] == UInt8(ascii: ".") && text[start] == 0x20) { start -= 1 }
    let words = text[start...].split { ($0 | 0x20) &- 0x61 >= 26 }
    return words.contains { word in
      pointers.contains { word.elementsEqual($0, by: { $0 | 0x20 == $1 }) }
    }
  }

  private static let pointers = ["following", "follows", "below"].map { Array($0.utf8) }
}
