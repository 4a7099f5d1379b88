import Disclosures
import Reading

/// What is said around a page's links: the rest of the sentence that a link stands in, with what introduces it.
struct Surroundings {
  private let document: Document
  private let bytes: [UInt8]
  /// Links with a place in the text, in its order.
  private let links: [(offset: Int, text: String)]

  init(_ page: Page) {
    document = page.document
    bytes = Array(page.document.text.utf8)
    links = page.links.compactMap { link in link.offset.map { ($0, link.text) } }.sorted { $0.offset < $1.offset }
  }

  struct Sentence {
    /// For an item of a list with the sentence that introduces the list.
    var whole = ""
    /// Without the words of links: "Our statement is published in our ."
    var rest = ""
  }

  /// The sentence that a link stands in.
  func sentence(around link: Link) -> Sentence {
    guard let offset = link.offset, let passage = passage(at: offset) else {
      return Sentence(whole: link.surroundings, rest: link.surroundings)
    }
    // Only a stretch around the link is looked at: a hostile page may be one long passage.
    let start = max(passage.range.lowerBound, offset - Self.reach)
    let end = min(passage.range.upperBound, offset + link.text.utf8.count + Self.reach)
    let lead = lead(of: passage)
    guard start < end else { return Sentence(whole: lead, rest: lead) }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    let sentences = Self.sentences(of: text)
    // Offsets count what was folded away later, so that the link's own words tell better.
    let said = (link.text.isEmpty ? nil : sentences.first { $0.contains(link.text) }) ?? text
    // What another link beside it is called says nothing of this one.
    let beside = links[place(offset - Self.reach)..<place(offset + Self.reach)].prefix(Self.most).map(\.text)
    let rest = ([link.text] + beside.sorted { $0.utf8.count > $1.utf8.count }).reduce(said) {
      $1.isEmpty ? $0 : $0.replacing($1, with: " ", maxReplacements: 1)
    }
    return Sentence(whole: "\(lead) \(said)", rest: "\(lead) \(rest)")
  }

  private static let reach = 400
  private static let longestList = 40
  /// Links beside one another.
  private static let most = 20

  /// "Our yearly statements:" before a list, or before a line of links.
  private func lead(of passage: Passage) -> String {
    var lead = passage.leadIn.flatMap { document.passages.indices.contains($0) ? document.passages[$0] : nil }
    if lead == nil, passage.index > 0 {
      let before = document.passages[max(0, passage.index - Self.longestList)..<passage.index]
      // Items that are links and no more are read as furniture.
      let items: [Passage.Kind] = [.listItem, .boilerplate]
      let introduction = items.contains(passage.kind) ? before.last { !items.contains($0.kind) } : before.last
      if let introduction, bytes[introduction.range].last == UInt8(ascii: ":") { lead = introduction }
    }
    // A heading names the page; one that ends so introduces what follows.
    guard let lead, lead.kind != .heading || bytes[lead.range].last == UInt8(ascii: ":") else { return "" }
    let tail = max(lead.range.lowerBound, lead.range.upperBound - Self.reach)
    return Self.sentences(of: String(decoding: bytes[tail..<lead.range.upperBound], as: UTF8.self)).last ?? ""
  }

  private func passage(at offset: Int) -> Passage? {
    let next = document.passages.partitioningIndex { $0.range.lowerBound > offset }
    return next == 0 ? nil : document.passages[next - 1]
  }

  /// How many links stand before an offset.
  private func place(_ offset: Int) -> Int { links.partitioningIndex { $0.offset >= offset } }

  /// Parted where a full stop, a question mark or the like is followed by a blank and no small letter.
  private static func sentences(of text: String) -> [String] {
    enum State { case within, stopped, apart }
    var sentences: [String] = []
    var sentence = ""
    var state = State.within
    for character in text {
      switch state {
      case .within: break
      case .stopped: state = character.isWhitespace ? .apart : .within
      case .apart where character.isWhitespace: break
      case .apart:
        if !character.isLowercase {
          sentences.append(sentence)
          sentence = ""
        }
        state = .within
      }
      if ".!?".contains(character) { state = .stopped }
      sentence.append(character)
    }
    return sentence.isEmpty ? sentences : sentences + [sentence]
  }
}
