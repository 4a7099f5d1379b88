public import Disclosures
public import Reading
public import Rubrics

/// Headings, and buttons that look like them, of what the Act asks for under which nothing stands: a script fills their
/// panels, and nobody may say that the company passes over what they announce.
public struct HollowHeadings: Sendable, Hashable {
  /// As they are read: "Audits".
  public var names: [String]
  /// At least half of such headings on the page, and more than one.
  public var isMost: Bool
  /// What stands below a heading in the place of a text that is still to come: "Loading..."
  public var notice: String?
  /// The same wherever it stands beside other text.
  private var waits: String?

  /// - Parameters:
  ///   - page: all that was read.
  ///   - statement: the part of it that is to be graded.
  /// - Returns: nil where every such heading has a text, or there is none.
  public init?(of page: Page, in statement: Document, _ rules: LocatingRules) {
    guard page.format == .html else { return nil }
    let texts = statement.passages.map { statement.text(in: $0.range) }
    let links = Set(page.links.filter { !$0.href.hasPrefix("#") }.map(\.text))
    let isHead = zip(statement.passages, texts).map { passage, text in
      passage.kind == .heading || Self.mayHead(passage, text) && rules.parts.topics.first(in: text) != nil
    }
    var filled: Set<[String]> = []
    var hollow: [(words: [String], text: String)] = []
    for (index, text) in texts.enumerated() where isHead[index] && !links.contains(text) {
      let words = WordTable.words(of: text)
      let isNamed = rules.names.first(in: text) != nil
      guard (1...Self.mostWords).contains(words.count), isNamed || rules.parts.topics.first(in: text) != nil else {
        continue
      }
      let own = statement.passages[index]
      let below = texts.indices[(index + 1)...].prefix { !isHead[$0] }
      let isParent =
        own.kind == .heading && below.endIndex < texts.endIndex
        && statement.passages[below.endIndex].kind == .heading && statement.passages[below.endIndex].level > own.level
      if let first = below.first, rules.parts.isWaiting(texts[first]) { notice = notice ?? texts[first] }
      if isNamed { continue }
      let isFilled = isParent || below.contains { !rules.parts.isWaiting(texts[$0]) }
      if isFilled { filled.insert(words) } else { hollow.append((words, text)) }
    }
    hollow += Self.panels(of: page, rules)
    hollow.removeAll { filled.contains($0.words) }
    waits = texts.first(where: rules.parts.isWaiting)
    guard !hollow.isEmpty || waits != nil else { return nil }
    names = hollow.map(\.text)
    isMost = Set(hollow.map(\.words)).count > 1 && hollow.count >= filled.count
  }

  /// Whether a line is no heading by its markup and may be one to the eye: a button, a row of one cell, words in bold.
  private static func mayHead(_ passage: Passage, _ text: String) -> Bool {
    guard passage.kind == .paragraph || passage.kind == .tableRow, let last = text.last else { return false }
    return (last.isLetter || last == ":") && WordTable.words(of: text).count <= wordsOfLine
  }

  private static let wordsOfLine = 4

  /// Tabs: links to parts of the page that are empty, or not there.
  private static func panels(of page: Page, _ rules: LocatingRules) -> [(words: [String], text: String)] {
    page.links.compactMap { link in
      guard link.href.hasPrefix("#"), [.body, .collapsed].contains(link.place),
        rules.parts.topics.first(in: link.text) != nil, rules.names.first(in: link.text) == nil
      else { return nil }
      let words = WordTable.words(of: link.text)
      let size = page.parts[String(link.href.dropFirst())] ?? 0
      return words.count <= wordsOfLine && size < leastPart ? (words, link.text) : nil
    }
  }

  /// Bytes of text: "Loading ..." is none.
  private static let leastPart = 40

  /// The page's text is still to come.
  public var isPage: Bool { isMost || notice != nil }

  /// "“Audits” and “Training” have no text below them".
  public var sentence: String {
    if !isMost, let notice { return "\u{201C}\(notice.prefix(40))\u{201D} stands in the place of its text" }
    return "\(quoted) \(names.count == 1 ? "has" : "have") no text below \(names.count == 1 ? "it" : "them")"
  }

  /// "under “Audits” stands a part".
  public var clause: String {
    names.isEmpty ? "in the place of \u{201C}\(waits ?? "")\u{201D} stands a part" : "under \(quoted) stands a part"
  }

  private var quoted: String {
    let first = names.prefix(Self.mostNames).map { "\u{201C}\($0)\u{201D}" }.joined(separator: ", ")
    return names.count > Self.mostNames ? "\(first) and \(names.count - Self.mostNames) more" : first
  }

  /// Longer ones are sentences.
  private static let mostWords = 10
  private static let mostNames = 3
}

extension Search {
  /// Why nobody can grade a page whose headings have no text below them; nil where that is of no account.
  func whyHollow(_ visit: Visit) -> String? {
    guard let hollow = hollow(visit), hollow.isPage else { return nil }
    let document = visit.statement?.document ?? visit.page?.document.content
    guard let document, answers(document).missing.count >= max(1, hollow.names.count) else { return nil }
    return "Headings without text: \(hollow.sentence); a script may bring it."
  }

  func hollow(_ visit: Visit) -> HollowHeadings? {
    guard let page = visit.page else { return nil }
    return HollowHeadings(of: page, in: visit.statement?.document ?? page.document.content, judge.rules)
  }

  /// Whether a page of the Act's name waits for a script to fill it.
  func isHollow(_ page: Page) -> Bool {
    let content = page.document.content
    let names =
      [page.document.title] + content.passages.filter { $0.kind == .heading }.map { content.text(in: $0.range) }
    return names.contains { judge.rules.names.first(in: $0) != nil }
      && HollowHeadings(of: page, in: content, judge.rules)?.isPage == true
  }

  /// A statement with what of it is in doubt: parts that were not read, headings that have no text.
  func doubting(_ statement: Statement, of visit: Visit) -> Statement {
    guard statement.document.unread == nil else { return statement }
    var statement = statement
    statement.document.unread = unreadParts[statement.url]
    if statement.document.unread == nil, let hollow = hollow(visit), !answers(statement.document).missing.isEmpty {
      statement.document.unread = hollow.clause
    }
    return statement
  }
}
